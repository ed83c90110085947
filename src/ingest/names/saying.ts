import { lexicalTest } from "../lexical-entries.ts";
import { SPEAKING_FORMS } from "../lexicon/verbs-of-saying.ts";

/** True for verbs whose subject is somebody who speaks: "said", "warned". */
export const isSayingVerb = lexicalTest(({ lower }) => SPEAKING_FORMS.has(lower));
