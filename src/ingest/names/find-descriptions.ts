import type { Span } from "../../dataset/schema.ts";
import type { ActorMention, ActorsInText, TaggedText } from "../annotations.ts";
import { isRole } from "./find-roles.ts";
import { resolveReference } from "./resolve-reference.ts";

const ORGANIZATION_WORDS = new Set(
  `ministry agency service military army navy fleet flotilla alliance bloc party company firm centre center institute university
  commission council committee parliament newspaper outlet watchdog organization organisation body charity think-tank bank`
    .trim()
    .split(/\s+/),
);
const MODIFIERS = new Set(["ADJ", "NOUN", "PROPN"]);
const MAX_WORDS = 5;

/** Definite descriptions that mean an actor named elsewhere: "the minister", "the Russian leader", "the cultural body". */
export function findDescriptions(tagged: TaggedText, actorsInText: ActorsInText): ActorMention[] {
  const found: ActorMention[] = [];
  const { tokens } = tagged;
  const taken = new Set(actorsInText.mentions.map((mention) => mention.start));
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.lower !== "the") continue;
    const span = descriptionFrom(tagged, at + 1, taken);
    if (!span) continue;
    const actor = resolveReference(span, { tagged, actorsInText });
    if (actor !== null) found.push({ ...span, actor, via: "nominal" });
  }
  return found;
}

function descriptionFrom({ tokens }: TaggedText, from: number, taken: ReadonlySet<number>): Span | null {
  let end = from;
  while (end < from + MAX_WORDS) {
    const token = tokens[end];
    if (!token || taken.has(token.start) || !(MODIFIERS.has(token.pos) || token.text === "-")) break;
    end++;
  }
  const [first, head, next] = [tokens[from], tokens[end - 1], tokens[end]];
  if (!first || !head || end === from) return null;
  if (!isRole(head) && !ORGANIZATION_WORDS.has(head.lower)) return null;
  if (next && (["of", "for", "who", "that", "which"].includes(next.lower) || taken.has(next.start))) return null;
  if (next?.text === "," && taken.has(tokens[end + 1]?.start ?? -1)) return null;
  return { start: first.start, end: head.end };
}
