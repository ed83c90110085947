import type { ActorMention } from "../annotations.ts";
import { governingDate } from "../governing-date.ts";
import { isInside, lastStartingBy } from "../tagged-text.ts";
import { type Draft, tenseOf } from "./draft.ts";
import { TELLS, tells } from "./event-verbs.ts";
import type { Scene } from "./scene.ts";

/** A statement that is an act and stands without quotation marks: “The ministry accused Rome of …”. */
export function findStatement(scene: Scene): Draft | null {
  if ((scene.told & TELLS.statement) === 0) return null;
  const { tagged, sentence, attributions, times } = scene;
  if (attributions.some(({ quotation }) => quotation !== null)) return null;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const verb = tagged.tokens[index];
    if (!verb || (tells(verb) & TELLS.statement) === 0 || !isWhole(scene, index) || tenseOf(scene, index) !== "past")
      continue;
    const attribution = attributions.find(({ cue }) => cue && isInside(verb, cue));
    const subject = subjectOf(scene, index);
    const actor = attribution?.actor ?? subject?.actor ?? null;
    if (actor === null) continue;
    const { start, end } = sentence;
    const date = governingDate(verb, times);
    return {
      kind: "statement",
      start,
      end,
      status: "happened",
      date,
      isDated: true,
      actors: [...listBefore(scene, subject), actor],
      places: [],
    };
  }
  return null;
}

const PARTICLES: ReadonlyMap<string, readonly string[]> = new Map([
  ["rule", ["out"]],
  ["call", ["for", "on"]],
]);

/** “ruled out” and “called for” are statements, “ruled” and “called” are not. */
function isWhole({ tagged: { tokens } }: Scene, verb: number): boolean {
  const particles = PARTICLES.get(tokens[verb]?.lemma ?? "");
  return particles === undefined || particles.includes(tokens[verb + 1]?.lower ?? "");
}

/** “South Korea, Japan and Australia condemned …”: those named before the last of the list. */
function listBefore({ tagged: { text }, mentions }: Scene, last: ActorMention | undefined): number[] {
  const before: number[] = [];
  let next = last;
  for (let at = last ? mentions.indexOf(last) - 1 : -1; at >= 0; at--) {
    const mention = mentions[at];
    if (!mention || !next || !/^(?:,? and |, )$/.test(text.slice(mention.end, next.start))) break;
    before.unshift(mention.actor);
    next = mention;
  }
  return [...new Set(before)].filter((actor) => actor !== last?.actor);
}

/** “demands that Rome has rejected” tells of the demands. */
const RELATIVE = new Set(["that", "which", "who", "whom"]);

/** The actor named right before a verb, but for auxiliaries and adverbs: “Norway has also accused …”. */
function subjectOf({ tagged: { tokens }, sentence, mentions }: Scene, verb: number): ActorMention | undefined {
  let last = verb - 1;
  while (last > sentence.firstToken && (tokens[last]?.pos === "AUX" || tokens[last]?.pos === "ADV")) last--;
  const subject = mentions.find(({ end }) => lastStartingBy(tokens, end - 1) === last);
  const before = subject ? tokens[lastStartingBy(tokens, subject.start) - 1] : undefined;
  return before && RELATIVE.has(before.lower) ? undefined : subject;
}
