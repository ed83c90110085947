import type { Span } from "../../dataset/schema.ts";
import type { FoundPlace, Sentence, TaggedText, Token } from "../annotations.ts";
import { lexical, lexicalTest } from "../lexical-entries.ts";
import { STATES_OF_A_PLACE } from "../lexicon/place-words.ts";
import {
  ACTION_FORMS,
  AIRCRAFT,
  ATTACK_VERBS,
  ATTACKS,
  FLIGHT_VERBS,
  FORCES,
  isPersonNoun,
  WEAPONS,
} from "../lexicon/strike-words.ts";
import { lastStartingBy } from "../tagged-text.ts";
import type { MatchedFigure } from "./matching.ts";
import type { Sides } from "./sides.ts";
import { sideOfPlace } from "./sides.ts";
import { singularOf } from "./singular.ts";

/**
 * "from Kursk and Oryol" where weapons are told of: the token of "from", the places that follow it, and all that are named on the
 * way ("Engels, in the Saratov region" is one place). A supplier ("drones from Iran") is told apart from where weapons were launched.
 */
export type Origin = {
  at: number;
  kind: "launch" | "supply";
  places: readonly FoundPlace[];
  named: readonly FoundPlace[];
};

/** The phrases of a sentence that say from where weapons came, in order: "fired from Crimea", "launched 40 drones from Kursk and Oryol". */
export function originsIn(tagged: TaggedText, places: readonly FoundPlace[], sentence: Sentence): Origin[] {
  const origins: Origin[] = [];
  for (let at = sentence.firstToken + 1; at < sentence.endToken; at++) {
    if (tagged.tokens[at]?.lower !== "from") continue;
    const governor = governorOf(tagged.tokens, at, sentence.firstToken);
    if (governor === null) continue;
    const listed = placesAfter(tagged, places, { at, sentence });
    const [first] = listed.places;
    if (!first || (listed.isRange && governor !== "flight")) continue;
    const isState = first.place.kind === "country" && governor !== "flight" && governor !== "launch";
    origins.push({ at, kind: isState ? "supply" : "launch", places: listed.places, named: listed.named });
  }
  return origins;
}

/** How many words before "from" its verb may stand. */
const REACH = 16;

type Governor = "flight" | "launch" | "attack" | "weapon";

const carrier = lexical((entry) => {
  const one = singularOf({ entry });
  if (WEAPONS.has(one) || AIRCRAFT.has(one) || one === "launch") return "weapon";
  return ATTACKS.has(one) ? "attack" : null;
});
const isForce = lexicalTest((entry) => FORCES.has(singularOf({ entry })));
const isPerson = lexicalTest((entry) => isPersonNoun(singularOf({ entry })));
const verb = lexical(({ lower, pos }): Governor | "other" | null => {
  if (FLIGHT_VERBS.has(lower)) return "flight";
  if (ARRIVALS.test(lower)) return "weapon";
  if (ACTION_FORMS.get(lower)?.some(({ action }) => action.by.weapon === "launched")) return "launch";
  if (pos === "NOUN" || pos === "ADJ") return null;
  if (ATTACK_VERBS.has(lower)) return "attack";
  return pos === "VERB" ? "other" : null;
});
const STOPS = new Set("; : who which that when after before while where".split(" "));
/** A state after these may as well be the supplier. */
const ARRIVALS = /^(?:c[ao]mes?|coming|arriv(?:e|es|ed|ing)|originat(?:e|es|ed|ing))$/;
/** Launching by these needs no weapon beside it. */
const FIRES = /^fir(?:e|es|ed|ing)$/;
const LAUNCHES = /^launch(?:es|ed|ing)?$/;

/** What makes a word "from" one of weapons: the verb of its clause, or the weapon right before it; null where nothing does. */
function governorOf(tokens: readonly Token[], at: number, first: number): Governor | null {
  const before = tokens[at - 1];
  if (!before || isBlocking(before)) return null;
  for (let left = at - 1; left >= Math.max(first, at - REACH); left--) {
    const token = tokens[left];
    if (!token || STOPS.has(token.lower)) break;
    const own = verb(token);
    if (own === null) continue;
    if (own === "attack") return isTarget(before) || left === at - 1 ? "attack" : null;
    const told = own === "other" && tokens[left + 1]?.lower === "off" ? "flight" : own;
    if (told === "other") break;
    if (!FIRES.test(token.lower) && !hasCarrier(tokens, first, at)) break;
    if (told !== "launch") return told;
    return LAUNCHES.test(token.lower) || carrier(before) === null ? "launch" : "weapon";
  }
  return carrier(before) === "weapon" ? "weapon" : null;
}

/** "three people from Kharkiv", "20 km from Kursk". */
function isBlocking(before: Token): boolean {
  return (isPerson(before) && carrier(before) === null) || DISTANCE.test(before.lower);
}
const DISTANCE = /^(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|away|far|apart|distance|range|hours?|minutes?)$/;

/** What may stand between an attack's verb and "from": its target, a time, a weapon. */
function isTarget(before: Token): boolean {
  if (before.pos !== "NOUN") return before.pos !== "VERB";
  return TARGETS.test(before.lower) || carrier(before) !== null;
}
const TARGETS = /^(?:city|town|village|region|district|port|overnight|night|morning|evening|day|time|artillery)$/;

function hasCarrier(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = end - 1; at >= Math.max(first, end - REACH); at--) {
    const token = tokens[at];
    if (token && (carrier(token) !== null || isForce(token))) return true;
  }
  return false;
}

/** How many words may stand between "from" and its first place: "the direction of the occupied town of". */
const LEAD = 9;
const LEADING = /^(?:DET|ADJ|NOUN|ADP|CCONJ|NUM|ADV|PART)$/;
const NO_LEAD = new Set("to by with for as into until".split(" "));
const LEADING_MARKS = new Set([":", "-", "'s", "’s"]);

function leads({ lower, pos, text }: Token): boolean {
  if (NO_LEAD.has(lower)) return false;
  return LEADING.test(pos) || LEADING_MARKS.has(lower) || STATES_OF_A_PLACE.has(lower) || /\d/.test(text);
}

const POSSESSIVE = /^['’]s\b/;
/** Between the places of a list: ", ", " and ", " region and the ", ", from the occupied ". */
const NEXT_IN_LIST =
  /^(?:\s+(?:regions?|oblasts?|districts?|areas?|directions?|cities|air ?bases?|airfields?|airports?)\b)?(?:\s*[,;])?(?:\s+(?:and|or|as well as|along with))?\s+(?:(?:from|in|the|both|regions? of|directions? of|towns? of|city of|occupied|annexed|nearby|(?:an? )?air(?:field|base)s? (?:in|near))\s+)*$/;
/** Between a place and the one that it lies in: ", ", " in the ", " (", " – ". */
const CONTAINED = /^(?:\s+(?:air ?base|airfield|airport))?(?:\s*,\s+|\s+\(|\s+[–—-]\s+)?(?:\s*\bin\s+)?(?:the\s+)?$/;
const RANGE = /^\s+(?:regions?\s+)?(?:to|through)\s+(?:the\s+)?$/;

/** The places that follow "from", without those that only say where another of them lies. */
function placesAfter(
  { text, tokens }: TaggedText,
  places: readonly FoundPlace[],
  { at, sentence }: { at: number; sentence: Sentence },
): { places: FoundPlace[]; named: FoundPlace[]; isRange: boolean } {
  const found: FoundPlace[] = [];
  const named: FoundPlace[] = [];
  let index = lastStartingBy(places, tokens[at]?.start ?? 0) + 1;
  let place = places[index];
  if (place && POSSESSIVE.test(text.slice(place.end, place.end + 3)) && isNear(text, place, places[index + 1]))
    place = places[++index];
  if (!place || place.start >= sentence.end || !isLedTo(tokens, at, place))
    return { places: found, named, isRange: false };
  let isRange = false;
  for (; place && place.start < sentence.end; place = places[++index]) {
    const last = found.at(-1);
    const between = last ? text.slice(places[index - 1]?.end ?? place.start, place.start) : "";
    if (last && RANGE.test(between)) isRange = true;
    if (last && place.place.id === last.place.parent && CONTAINED.test(between)) {
      named.push(place);
      continue;
    }
    if (last && !NEXT_IN_LIST.test(between)) break;
    if (last && opensClause(tokens, place)) break;
    if (POSSESSIVE.test(text.slice(place.end, place.end + 3))) break;
    found.push(place);
    named.push(place);
  }
  return { places: found, named, isRange };
}

/** "from Russia's Belgorod region": the owner stands right before what it owns. */
function isNear(text: string, { end }: Span, next: FoundPlace | undefined): boolean {
  return next !== undefined && OWNED.test(text.slice(end, next.start));
}
const OWNED = /^['’]s(?:\s+\p{Ll}[\p{Ll}-]*){0,3}\s+$/u;

function isLedTo(tokens: readonly Token[], at: number, { start }: Span): boolean {
  for (let next = at + 1; next <= at + LEAD; next++) {
    const token = tokens[next];
    if (!token) return false;
    if (token.start >= start) return true;
    const isOwner = LEADING_MARKS.has(tokens[next + 1]?.lower ?? "");
    if (!leads(token) && !isOwner) return false;
  }
  return false;
}

/** "from Kursk, and Odesa was hit": the place is the subject of another clause. */
function opensClause(tokens: readonly Token[], { end }: Span): boolean {
  const after = tokens[lastStartingBy(tokens, end - 1) + 1];
  return after?.pos === "AUX" || (after?.pos === "VERB" && !after.lower.endsWith("ing"));
}

/**
 * The ids of the places that those counted were launched from, or whose attackers fired from there: of the phrase that follows
 * the figure, else of the only one in the sentence, unless that tells of other launches or of the other side.
 */
export function originsOf(
  found: MatchedFigure,
  {
    all,
    origins,
    tagged,
    sides,
  }: { all: readonly MatchedFigure[]; origins: readonly Origin[]; tagged: TaggedText; sides: Sides },
): string[] {
  const launches = origins.filter(({ kind }) => kind === "launch");
  if (launches.length === 0) return [];
  const next = all[all.indexOf(found) + 1]?.figure.from ?? Number.POSITIVE_INFINITY;
  const own = launches.find(({ at }) => at >= found.figure.to && at < next);
  const [only, more] = launches;
  const shared = only && !more && isShared(found, only, { all, tagged, sides }) ? only : null;
  return (own ?? shared)?.places.map(({ place }) => place.id) ?? [];
}

function isShared(
  found: MatchedFigure,
  { at, places }: Origin,
  { all, tagged: { tokens }, sides }: { all: readonly MatchedFigure[]; tagged: TaggedText; sides: Sides },
): boolean {
  const [from, to] = [Math.min(at, found.figure.from), Math.max(at, found.figure.from)];
  for (let between = from; between < to; between++)
    if (tokens[between]?.text === ";" || (between < at && tokens[between]?.lower === "from")) return false;
  const holder = all.findLast(({ figure }) => figure.from < at);
  if (holder && holder !== found && isToldOf(holder, at, tokens)) return false;
  if (found.measure === "launched" && holder?.measure === "launched") {
    if (holder.predicate !== found.predicate || found.figure.from > at) return false;
  }
  return places.every((place) => {
    const side = sideOfPlace(place, tokens);
    return sides.attacker === null || side === sides.attacker || (side !== "UA" && side !== "RU");
  });
}

/** "12 drones and two missiles, which were launched from Crimea": told of the last figure alone. */
function isToldOf({ figure }: MatchedFigure, at: number, tokens: readonly Token[]): boolean {
  for (let between = figure.to; between < at; between++)
    if (/^(?:which|that|who)$/.test(tokens[between]?.lower ?? "")) return true;
  return false;
}

const POINTERS = new Set("the these those they all both".split(" "));

/** The noun in the singular by which a sentence goes on about weapons counted before ("The missiles were launched from …"), "" for "they"; else null. */
export function weaponsPointedAt({ tokens }: TaggedText, { firstToken }: Sentence, { at }: Origin): string | null {
  if (!POINTERS.has(tokens[firstToken]?.lower ?? "")) return null;
  for (let next = firstToken + 1; next < at; next++) {
    const token = tokens[next];
    if (token && carrier(token) === "weapon") return singularOf(token);
    if (token?.pos === "VERB" || token?.pos === "AUX") return "";
  }
  return null;
}
