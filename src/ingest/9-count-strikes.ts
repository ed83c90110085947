import type { Place, Span } from "../dataset/schema.ts";
import type { ActorsInText, Attribution, FoundPlace, FoundStrike, Sentence, TaggedText } from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";
import { stateIn } from "./names/state-actor.ts";
import { claimantOf } from "./strikes/claimant.ts";
import { dateByAttack, strikeDateOf } from "./strikes/dates.ts";
import { matchFigures } from "./strikes/match-figures.ts";
import type { MatchedFigure } from "./strikes/matching.ts";
import { noteContradictions } from "./strikes/sanity.ts";
import { datelineLength, lastScene, pointsToScene, sceneOf, scenesIn } from "./strikes/scene.ts";
import { type Sides, sideOfPlace, sidesOf } from "./strikes/sides.ts";
import { mayCount, type Unit, unitsOf } from "./strikes/units.ts";
import { isOfAttack, readWarContext, type WarContext } from "./strikes/war-context.ts";

type Found = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  places: FoundPlace[];
  times: TimesInText;
};

/** What is carried from figure to figure through the article. */
type Memory = {
  sides: Sides;
  scene: FoundPlace | null;
  weapon: string | null;
  object: string | null;
  /** Index of the last whole figure of wounded. */
  wounded: number | null;
  claimant: number | null;
  /** The date that the text gives for its last attack. */
  attack: string | null;
};

type Counting = {
  tagged: TaggedText;
  found: Found;
  context: WarContext;
  actorsInText: ActorsInText;
  memory: Memory;
  strikes: FoundStrike[];
  /** For each strike, whether the text tells its own date. */
  told: boolean[];
};

/**
 * Finds counts of weapons, casualties and damage, each as its source claims it:
 * "Kyiv said it downed 40 drones" → intercepted, 40, drone, attacker Russia, claimant Ukraine. States that the sides need join the actors.
 */
export function countStrikes(tagged: TaggedText, found: Found): { actorsInText: ActorsInText; strikes: FoundStrike[] } {
  const counting: Counting = {
    tagged,
    found,
    context: readWarContext(tagged),
    actorsInText: { actors: [...found.actorsInText.actors], mentions: found.actorsInText.mentions },
    memory: {
      sides: { attacker: null, target: null },
      scene: null,
      weapon: null,
      object: null,
      wounded: null,
      claimant: null,
      attack: null,
    },
    strikes: [],
    told: [],
  };
  tagged.sentences.forEach((_, index) => {
    countSentence(counting, index);
  });
  const { strikes, told, memory, actorsInText } = counting;
  const dated = dateByAttack(strikes, told, { dct: found.times.dct, attack: memory.attack });
  return { actorsInText, strikes: noteContradictions(dated) };
}

function countSentence(counting: Counting, index: number): void {
  const { tagged, found, context, memory } = counting;
  const sentence = tagged.sentences[index];
  if (!sentence) return;
  const units = mayCount(tagged, sentence) ? unitsOf(tagged, sentence) : [];
  const figures = matchFigures(units, tagged.tokens).filter(
    ({ measure }) => isWeaponCount(measure) || isOfAttack(context, index),
  );
  const scenes = scenesIn(tagged.text, found.places, sentence);
  const isBlast = context.causes[index] === "blast";
  const indexes = new Map<MatchedFigure, number>();
  for (const matched of figures) countFigure(counting, { matched, figures, units, sentence, scenes, isBlast, indexes });
  if (figures.length > 0 || (context.causes[index] !== "attack" && !isBlast)) return;
  memory.scene = lastScene(scenes) ?? memory.scene;
  const { date, isTold } = strikeDateOf(sentence, sentence, found.times);
  if (isTold) memory.attack = date;
}

/** A figure in its sentence; `indexes` tells which strikes the figures before it became. */
type InSentence = {
  matched: MatchedFigure;
  figures: readonly MatchedFigure[];
  units: readonly Unit[];
  sentence: Sentence;
  scenes: readonly FoundPlace[];
  isBlast: boolean;
  indexes: Map<MatchedFigure, number>;
};

function countFigure(counting: Counting, at: InSentence): void {
  const { tagged, found, actorsInText, memory, strikes, told } = counting;
  const { matched, sentence, indexes } = at;
  const { figure, measure } = matched;
  const what = matched.what ?? (isWeaponCount(measure) ? memory.weapon : memory.object);
  if (what === null) return;
  const countSpan = spanOf(tagged, figure);
  const source = claimantOf(countSpan, sentence, { tagged, attributions: found.attributions, actorsInText });
  const claimant = source ?? (goesOn(tagged, sentence) ? memory.claimant : null);
  const { sides, scene, place } = placeAndSides(counting, at, claimant);
  const { date, isTold } = strikeDateOf(countSpan, sentence, found.times);
  const state = (iso: string | null) => (iso === null ? null : stateIn(actorsInText.actors, iso));
  const whole = matched.partOf ? (indexes.get(matched.partOf) ?? null) : wholeBefore(matched, counting);
  const { count, countMax, qualifier } = figure.count;
  const strike = strikes.push({
    ...exactSentence(tagged, sentence),
    countSpan,
    measure,
    what,
    count,
    countMax,
    qualifier,
    attacker: state(sides.attacker),
    target: state(sides.target),
    claimant,
    place: place?.id ?? null,
    date,
    partOf: whole,
    notes: [],
  });
  told.push(isTold);
  indexes.set(matched, strike - 1);
  if (measure === "wounded" && whole === null) memory.wounded = strike - 1;
  if (isWeaponCount(measure)) memory.weapon = what;
  if (measure === "destroyed" || measure === "damaged") memory.object = what;
  if (scene && (!isWeaponCount(measure) || memory.scene === null)) memory.scene = scene;
  if (sides.attacker !== null) memory.sides = sides;
  memory.claimant = claimant;
}

function isWeaponCount(measure: FoundStrike["measure"]): boolean {
  return measure === "launched" || measure === "intercepted";
}

/** "Of those, 54 were shot down": plainly what the source before goes on to say. */
function goesOn({ tokens }: TaggedText, { firstToken }: Sentence): boolean {
  return tokens[firstToken]?.lower === "of" && /^(?:those|these|them)$/.test(tokens[firstToken + 1]?.lower ?? "");
}

/** The wounded told before of whom those in critical condition are a part. */
function wholeBefore({ figure, measure, refersBack }: MatchedFigure, { memory, strikes }: Counting): number | null {
  if (measure !== "wounded" || !refersBack || memory.wounded === null || figure.isMore) return null;
  const whole = strikes[memory.wounded]?.count ?? null;
  return whole !== null && figure.count.count !== null && figure.count.count <= whole ? memory.wounded : null;
}

/**
 * Weapons have a place only where their sentence names one or points to one ("the port"); casualties and damage go on where the
 * text was last, unless their sides say otherwise. A whole country is no place for weapons.
 */
function placeAndSides(
  { tagged, actorsInText, memory }: Counting,
  { matched, figures, units, sentence, scenes, isBlast }: InSentence,
  claimant: number | null,
): { sides: Sides; scene: FoundPlace | null; place: Place | null } {
  const { tokens } = tagged;
  const isWeapon = isWeaponCount(matched.measure);
  const local = sceneOf(matched, { all: figures, scenes, tagged, sentence });
  const needsPointer = isWeapon || matched.isOfCampaign;
  const isCarried = local === null && (!needsPointer || pointsToScene(tagged, sentence));
  const scene = local ?? (isCarried ? memory.scene : null);
  const sides = sidesOf(matched, {
    tokens,
    units,
    sentence,
    scene,
    claimantCountry: claimant === null ? null : (actorsInText.actors[claimant]?.country ?? null),
    running: memory.sides,
    isBlast,
    isSameAct: local === null && isSameAct(matched, figures, units),
  });
  const isElsewhere =
    local === null && !matched.isOfCampaign && scene !== null && sides.target !== sideOfPlace(scene, tokens);
  const isTooWide = isWeapon && scene?.place.kind === "country";
  return { sides, scene: local, place: isElsewhere || isTooWide ? null : (scene?.place ?? null) };
}

/** "killing 40 soldiers and destroying two tanks". */
function isSameAct(matched: MatchedFigure, figures: readonly MatchedFigure[], units: readonly Unit[]): boolean {
  const before = figures[figures.indexOf(matched) - 1];
  if (!before) return false;
  const [first, second] = [units[before.predicate], units[matched.predicate]];
  if (first === second) return true;
  if (first?.kind !== "predicate" || second?.kind !== "predicate") return false;
  return first.predicate.voice === second.predicate.voice && units[matched.predicate - 1]?.kind === "and";
}

function spanOf({ tokens }: TaggedText, { from, count, to }: MatchedFigure["figure"]): Span {
  const last = count.form === "article" ? to : count.to;
  return { start: tokens[from]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

const OPENING = /(?:["“”‘«]|'')$/;
const CLOSING = /^(?:["“”’»]|'')/;

/** The sentence without its dateline, with the quotation marks that open and close it. */
function exactSentence({ text }: TaggedText, sentence: Sentence): Span {
  const dateline = datelineLength(text, sentence);
  const start = sentence.start + dateline;
  const opening = dateline > 0 ? null : OPENING.exec(text.slice(Math.max(0, start - 2), start));
  const closing = CLOSING.exec(text.slice(sentence.end, sentence.end + 2));
  return { start: start - (opening?.[0].length ?? 0), end: sentence.end + (closing?.[0].length ?? 0) };
}
