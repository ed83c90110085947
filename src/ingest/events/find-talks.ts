import { DELEGATES, HOLD, MEET, NOT_MET, PRESS, RECEIVE, TALK_WITH, TALKS } from "../lexicon/event-words.ts";
import { type Draft, timingOf } from "./draft.ts";
import { TELLS, tells } from "./event-verbs.ts";
import { actorsIn, clauseRound, isQuoted, placesIn, type Scene } from "./scene.ts";

/** What must come together before a mention of talks is a telling of them: who, where, when. */
const ENOUGH = 2;

/** Talks that a sentence tells of: “Ada is to meet Bo in Rome on Friday” → planned, Ada and Bo, Rome, Friday. */
export function findTalks(scene: Scene): Draft | null {
  if ((scene.told & TELLS.talks) === 0) return null;
  const { tokens } = scene.tagged;
  let best: { draft: Draft; weight: number } | null = null;
  for (let index = scene.sentence.firstToken; index < scene.sentence.endToken; index++) {
    const token = tokens[index];
    if (!token || (tells(token) & TELLS.talks) === 0 || isQuoted(scene, token)) continue;
    const isVerb = token.pos === "VERB" && (isMeeting(scene, index) || isTalking(scene, index));
    if (RULED_OUT.test(scene.tagged.text.slice(token.end, token.end + RULED_OUT_REACH))) continue;
    if (!isVerb && (token.pos === "PROPN" || !TALKS.has(token.lower) || isForPress(scene, index))) continue;
    const clause = clauseRound(scene, index);
    const timing = timingOf(scene, { index, clause });
    if (!timing) continue;
    const to = endOfTelling(scene, { index, to: clause.to });
    const actors = actorsIn(scene, { from: clause.from, to });
    const places = placesIn(scene, { from: isVerb ? clause.from : index, to });
    const weight =
      Math.min(2, actors.length + (hasDelegates(scene, clause) ? 1 : 0)) +
      (places.length > 0 ? 1 : 0) +
      (timing.isDated ? 1 : 0) +
      (isVerb || isHeld(scene, index) ? 0.5 : 0);
    const isTold = isVerb || isHeld(scene, index) || hasParticipants(scene, index) || hasDateBeside(scene, index);
    if (!isTold || weight < ENOUGH || (best && best.weight >= weight)) continue;
    const { start, end } = scene.sentence;
    best = { draft: { kind: "talks", start, end, ...timing, actors, places }, weight };
  }
  return best?.draft ?? null;
}

/** “talks with Rome were out of the question”. */
const RULED_OUT =
  /^[^.,;]{0,40}\b(?:is|are|was|were)\s+(?:out of the question|off the table|impossible|no longer possible)\b/;
const RULED_OUT_REACH = 90;

function isMeeting({ tagged: { tokens } }: Scene, index: number): boolean {
  const verb = tokens[index];
  if (!verb || !MEET.has(verb.lemma)) return false;
  if (verb.lemma !== "meet" && !INTRANSITIVE.has(tokens[index + 1]?.pos ?? "PUNCT")) return false;
  return !tokens.slice(index + 1, index + 5).some(({ lemma }) => NOT_MET.has(lemma));
}

/** “gathered in Rome”, but not “gathered troops” */
const INTRANSITIVE: ReadonlySet<string> = new Set(["ADP", "ADV", "PUNCT", "PROPN", "CCONJ", "SCONJ", "PART"]);

/** “sat down with”, “spoke by phone”, “received the envoy Ada” */
function isTalking({ tagged: { tokens }, mentions, actors }: Scene, index: number): boolean {
  const verb = tokens[index];
  if (!verb) return false;
  const partners = TALK_WITH.get(verb.lemma);
  if (isForPress({ tagged: { tokens } }, index)) return false;
  if (partners) return tokens.slice(index + 1, index + 5).some(({ lemma }) => partners.has(lemma));
  if (!RECEIVE.has(verb.lemma)) return false;
  return mentions.some(
    ({ actor, start }) => actors[actor]?.kind === "person" && start > verb.end && start < verb.end + 30,
  );
}

/** “a press conference”, “spoke in an interview with” */
function isForPress({ tagged: { tokens } }: { tagged: { tokens: Scene["tagged"]["tokens"] } }, index: number): boolean {
  return tokens.slice(Math.max(0, index - 1), index + 5).some(({ lower }) => PRESS.has(lower));
}

/** “Tuesday's talks”, “the summit on Dec. 3” */
function hasDateBeside({ tagged: { tokens }, times, sentence }: Scene, index: number): boolean {
  const noun = tokens[index];
  if (!noun) return false;
  const { start, end } = noun;
  return times.times.some(
    (time) =>
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      ((time.end <= start && time.end > start - BESIDE) || (time.start >= end && time.start < end + BESIDE)),
  );
}

/** How many characters may stand between talks and their date. */
const BESIDE = 24;

/** The next finite verb tells of something else: “…, meeting in Brussels, showed little patience with Moscow”. */
function endOfTelling({ tagged: { tokens } }: Scene, { index, to }: { index: number; to: number }): number {
  for (let next = index + 1; next < to; next++) {
    const token = tokens[next];
    const isOther =
      token?.pos === "VERB" &&
      token.lower !== token.lemma &&
      !token.lower.endsWith("ing") &&
      !HOLD.has(token.lemma) &&
      !MEET.has(token.lemma);
    if (isOther && tokens[next - 1]?.lower !== "to") return next;
  }
  return to;
}

function hasDelegates({ tagged: { tokens } }: Scene, { from, to }: { from: number; to: number }): boolean {
  return tokens.slice(from, to).some(({ lemma }) => DELEGATES.has(lemma));
}

/** “held talks”, “talks were held” */
function isHeld({ tagged: { tokens } }: Scene, index: number): boolean {
  const isHolding = ({ pos, lemma }: { pos: string; lemma: string }) => pos === "VERB" && HOLD.has(lemma);
  return (
    tokens.slice(Math.max(0, index - 4), index).some(isHolding) || tokens.slice(index + 1, index + 4).some(isHolding)
  );
}

/** “talks between …”, “a meeting with …” */
function hasParticipants({ tagged: { tokens }, mentions }: Scene, index: number): boolean {
  return tokens
    .slice(index + 1, index + 8)
    .some(
      ({ lower, end }) =>
        (lower === "between" || lower === "with") && mentions.some(({ start }) => start >= end && start <= end + 40),
    );
}
