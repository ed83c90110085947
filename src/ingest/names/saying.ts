import { lexicalTest } from "../lexical-entries.ts";

const VERBS = new Set(
  `said says say saying told tells tell added adds wrote writes posted tweeted announced announces reported reports reporting
  stated states warned warns claimed claims insisted insists argued argues noted notes stressed stresses declared declares
  confirmed confirms denied denies accused accuses urged urges called calls vowed vows promised promises acknowledged
  admitted explained asked asks replied responded described condemned condemns welcomed praised demanded demands
  suggested suggests predicted pledged reiterated emphasized emphasised estimated believes thinks hopes wants`
    .trim()
    .split(/\s+/),
);

/** True for verbs whose subject is somebody who speaks: "said", "warned". */
export const isSayingVerb = lexicalTest(({ lower }) => VERBS.has(lower));
