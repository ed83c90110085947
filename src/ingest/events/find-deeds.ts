import type { ActorsInText } from "../annotations.ts";
import { countryOfAdjective } from "../lexicon/countries.ts";
import { ATTACK_NOUNS, DEED_FRAMES, type DeedFrame, HABITUAL, TAKE_PLACE } from "../lexicon/event-words.ts";
import { type Draft, tenseOf, timingOf } from "./draft.ts";
import { TELLS, tells } from "./event-verbs.ts";
import { actorsIn, clauseRound, isQuoted, placesIn, type Scene } from "./scene.ts";

/** How many words after its verb, or before a passive one, what is done may stand. */
const REACH = 9;

/** Aid, exchanges and other deeds that a sentence tells of, one of each kind: “Rome approved new sanctions on Friday”. */
export function findDeeds(scene: Scene): Draft[] {
  if ((scene.told & TELLS.deed) === 0) return [];
  const found = new Map<string, Draft>();
  const { tokens } = scene.tagged;
  for (let index = scene.sentence.firstToken; index < scene.sentence.endToken; index++) {
    const token = tokens[index];
    if (!token || (tells(token) & TELLS.deed) === 0 || isQuoted(scene, token)) continue;
    const kind =
      DEED_FRAMES.find((frame) => fits(scene, index, frame))?.kind ?? (takesPlace(scene, index) ? "other" : null);
    if (!kind || found.has(kind)) continue;
    const clause = clauseRound(scene, index);
    const timing = timingOf(scene, { index, clause });
    if (!timing || (!timing.isDated && !isAsserted(scene, { index, timing }))) continue;
    const named = actorsIn(scene, { ...clause, verb: token });
    const actors = named.length > 0 ? named : statesIn(scene, clause);
    if (actors.length === 0) continue;
    const { start, end } = scene.sentence;
    found.set(kind, { kind, start, end, ...timing, actors, places: placesIn(scene, clause) });
  }
  return [...found.values()];
}

function fits(scene: Scene, index: number, { verbs, objects, needsRecipient }: DeedFrame): boolean {
  const { tokens } = scene.tagged;
  const verb = tokens[index];
  if (!verb || !verbs.has(verb.lemma)) return false;
  const clause = clauseRound(scene, index);
  const isPassive = tokens.slice(Math.max(clause.from, index - 3), index).some(({ lemma }) => lemma === "be");
  const range = isPassive
    ? tokens.slice(Math.max(clause.from, index - REACH), index)
    : tokens.slice(index + 1, Math.min(clause.to, index + REACH));
  const object = range.find(({ lemma, pos }) => pos !== "VERB" && objects.has(lemma));
  if (!object) return false;
  if (!needsRecipient) return true;
  const recipients = [
    ...scene.mentions.filter(({ actor }) => scene.actors[actor]?.kind === "state"),
    ...scene.places.filter(({ place }) => place.kind === "country"),
  ];
  return tokens
    .slice(index + 1, scene.sentence.endToken)
    .some(({ lower, end }) => GIVES_TO.has(lower) && recipients.some(({ start }) => start >= end && start <= end + 5));
}

const GIVES_TO = new Set(["to", "for", "with"]);

/** “Russian troops captured the village of …” */
function takesPlace(scene: Scene, index: number): boolean {
  const { tokens } = scene.tagged;
  const verb = tokens[index];
  if (!verb || tokens[index - 1]?.pos === "ADP" || !TAKE_PLACE.has(verb.lemma) || tenseOf(scene, index) !== "past")
    return false;
  const place = scene.places.find(({ start, use }) => use === "literal" && start > verb.end);
  if (!place) return false;
  const between = tokens.slice(index + 1, Math.min(index + REACH, scene.sentence.endToken));
  return between.every(({ start, pos, lower }) => start >= place.start || BEFORE_PLACE.has(pos) || lower === "of");
}

const BEFORE_PLACE = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "CCONJ"]);

/** Without a date, a deed is told by a past tense or by “will”; “pressed them to accept a truce” tells of none. */
function isAsserted(scene: Scene, { index, timing }: { index: number; timing: Pick<Draft, "status"> }): boolean {
  if (timing.status === "happened") return !isPerfect(scene, index);
  const before = scene.tagged.tokens.slice(Math.max(0, index - 3), index);
  return before.some(({ lower }) => lower === "will" || lower === "'ll" || lower === "’ll");
}

/** “has approved”, “have spent”: done at no day that the text gives. */
function isPerfect({ tagged: { tokens } }: Scene, index: number): boolean {
  return tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === "has" || lower === "have");
}

/** An attack that a sentence tells of, with or without its toll: “Drones hit the town of …”. */
export function findAttack(scene: Scene): Draft | null {
  return findTold(scene) ?? findCounted(scene);
}

/** An attack whose toll the sentence counts, whatever its verb: “An overnight raid set a depot ablaze, wounding two”. */
function findCounted(scene: Scene): Draft | null {
  const strike = scene.strikes.find(
    ({ measure, attacker, place }) => HARM.test(measure) && attacker !== null && place !== null,
  );
  if (!strike) return null;
  const { start, end, firstToken, endToken } = scene.sentence;
  const whole = { from: firstToken, to: endToken };
  const attack = scene.tagged.tokens.slice(firstToken, endToken).find(({ lemma }) => ATTACK_NOUNS.has(lemma));
  if (!attack || isQuoted(scene, attack)) return null;
  const places = placesIn(scene, whole);
  return {
    kind: "strike",
    start,
    end,
    status: "happened",
    date: strike.date,
    isDated: true,
    actors: sidesOf(scene, whole),
    places: places.length > 0 || strike.place === null ? places : [strike.place],
  };
}

const HARM = /^(?:killed|wounded|casualties|destroyed|damaged)$/;

/** An attack that a verb tells. */
function findTold(scene: Scene): Draft | null {
  if ((scene.told & TELLS.attack) === 0) return null;
  const { tokens } = scene.tagged;
  const inSentence = tokens.slice(scene.sentence.firstToken, scene.sentence.endToken);
  if (inSentence.some(({ lower }) => HABITUAL.has(lower))) return null;
  for (let index = scene.sentence.firstToken; index < scene.sentence.endToken; index++) {
    const token = tokens[index];
    if (!token || (tells(token) & TELLS.attack) === 0 || token.lower.endsWith("ing") || isQuoted(scene, token))
      continue;
    const clause = clauseRound(scene, index);
    const hasWeapon = tokens
      .slice(clause.from, clause.to)
      .some(({ lemma, pos }) => pos === "NOUN" && ATTACK_NOUNS.has(lemma));
    if (!hasWeapon) continue;
    const timing = timingOf(scene, { index, clause });
    if (
      timing?.status !== "happened" ||
      tenseOf(scene, index) === "present" ||
      (!timing.isDated && isPerfect(scene, index))
    )
      continue;
    const places = placesIn(scene, { from: scene.sentence.firstToken, to: scene.sentence.endToken });
    if (places.length === 0 && scene.strikes.length === 0) continue;
    const { start, end } = scene.sentence;
    return { kind: "strike", start, end, ...timing, actors: sidesOf(scene, clause), places };
  }
  return null;
}

/** Attacker and target as the strike counts have them, else who the adjectives before the weapons stand for. */
function sidesOf(scene: Scene, clause: { from: number; to: number }): number[] {
  const counted = scene.strikes.flatMap(({ attacker, target }) => [attacker, target]).filter((actor) => actor !== null);
  if (counted.length > 0) return [...new Set(counted)];
  return [...new Set([...statesIn(scene, clause), ...actorsIn(scene, clause)])];
}

/** The states that adjectives stand for: “Russian troops”. */
function statesIn({ tagged, actors }: Scene, { from, to }: { from: number; to: number }): number[] {
  const states = tagged.tokens.slice(from, to).map(({ lower }) => stateOf(actors, countryOfAdjective(lower)));
  return [...new Set(states.filter((actor) => actor !== null))];
}

function stateOf(actors: ActorsInText["actors"], country: string | undefined): number | null {
  const index =
    country === undefined ? -1 : actors.findIndex((actor) => actor.kind === "state" && actor.country === country);
  return index < 0 ? null : index;
}
