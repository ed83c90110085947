import type { Place, Span } from "../dataset/schema.ts";
import type { ActorsInText, Attribution, FoundPlace, FoundStrike, Sentence, TaggedText } from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";
import { stateIn } from "./names/state-actor.ts";
import { claimantOf } from "./strikes/claimant.ts";
import { dateByAttack, strikeDateOf } from "./strikes/dates.ts";
import { jurisdictionsIn } from "./strikes/jurisdictions.ts";
import { matchFigures } from "./strikes/match-figures.ts";
import type { MatchedFigure } from "./strikes/matching.ts";
import { type Origin, originsIn, originsOf, weaponsPointedAt } from "./strikes/origins.ts";
import { noteContradictions } from "./strikes/sanity.ts";
import { datelineLength, lastScene, pointsToScene, sceneOf, scenesIn, tellsWhatWasBefore } from "./strikes/scene.ts";
import { type Party, partiesIn, type Sides, sideOfPlace, sidesOf } from "./strikes/sides.ts";
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
  /** Indexes of the last whole figures of those killed and wounded. */
  killed: number | null;
  wounded: number | null;
  claimant: number | null;
  /** The strikes of the last sentence with figures, by index. */
  volley: { sentence: number; strikes: readonly number[] } | null;
  /** The date that the text gives for its last attack. */
  attack: string | null;
};

type Counting = {
  tagged: TaggedText;
  found: Found;
  context: WarContext;
  actorsInText: ActorsInText;
  jurisdictions: ReadonlyMap<number, FoundPlace>;
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
    context: readWarContext(tagged, found.places),
    actorsInText: { actors: [...found.actorsInText.actors], mentions: found.actorsInText.mentions },
    jurisdictions: jurisdictionsIn(tagged.text, found),
    memory: {
      sides: { attacker: null, target: null },
      scene: null,
      weapon: null,
      object: null,
      killed: null,
      wounded: null,
      claimant: null,
      volley: null,
      attack: null,
    },
    strikes: [],
    told: [],
  };
  for (let index = 0; index < tagged.sentences.length; index++) countSentence(counting, index);
  const { strikes, told, memory, actorsInText } = counting;
  const dated = dateByAttack(strikes, told, { dct: found.times.dct, attack: memory.attack });
  return { actorsInText, strikes: noteContradictions(dated) };
}

function countSentence(counting: Counting, index: number): void {
  const { tagged, found, context, memory } = counting;
  const sentence = tagged.sentences[index];
  const cause = context.causes[index];
  if (!sentence) return;
  const units = mayCount(tagged, sentence) ? unitsOf(tagged, sentence) : [];
  const isAttack = isOfAttack(context, index);
  const figures = matchFigures(units, tagged.tokens).filter(({ measure }) => isAttack || isWeaponCount(measure));
  const isBlast = cause === "blast";
  if (figures.length === 0 && cause !== "attack" && !isBlast) return;
  const dateline = datelineLength(tagged.text, sentence);
  const origins = originsIn(tagged, found.places, sentence);
  const span = { start: sentence.start + dateline, end: sentence.end };
  const scenes = scenesIn(tagged.text, found.places, { span, origins });
  if (figures.length > 0) {
    const words = exactSentence(tagged.text, sentence, dateline);
    const parties = partiesIn(tagged.tokens, sentence);
    const indexes = new Map<MatchedFigure, number>();
    for (const matched of figures)
      countFigure(counting, { matched, figures, units, parties, sentence, words, scenes, origins, isBlast, indexes });
    memory.volley = { sentence: index, strikes: [...indexes.values()] };
    return;
  }
  if (memory.volley?.sentence === index - 1) tellOrigins(counting, sentence, origins);
  memory.scene = lastScene(scenes.filter((scene) => !tellsWhatWasBefore(tagged.text, sentence, scene))) ?? memory.scene;
  const { date, isTold } = strikeDateOf(sentence, sentence, found.times);
  if (isTold) memory.attack = date;
}

/** A figure in its sentence; `indexes` tells which strikes the figures before it became. */
type InSentence = {
  matched: MatchedFigure;
  figures: readonly MatchedFigure[];
  units: readonly Unit[];
  parties: readonly Party[];
  sentence: Sentence;
  /** The sentence as it is given with the strike. */
  words: Span;
  scenes: readonly FoundPlace[];
  origins: readonly Origin[];
  isBlast: boolean;
  indexes: Map<MatchedFigure, number>;
};

function countFigure(counting: Counting, at: InSentence): void {
  const { tagged, found, actorsInText, memory, strikes, told } = counting;
  const { matched, sentence, words, indexes } = at;
  const { figure, measure } = matched;
  const what = matched.what ?? (isWeaponCount(measure) ? memory.weapon : memory.object);
  if (what === null) return;
  const countSpan = spanOf(tagged, figure);
  const source = claimantOf(countSpan, sentence, { tagged, attributions: found.attributions, actorsInText });
  const claimant = source ?? (goesOn(tagged, sentence) ? memory.claimant : null);
  const { sides, scene, place } = placeAndSides(counting, at, claimant);
  const { date, isTold } = strikeDateOf(countSpan, sentence, found.times);
  const whole = matched.partOf ? (indexes.get(matched.partOf) ?? null) : wholeBefore(matched, counting);
  const { count, countMax, qualifier } = figure.count;
  const origins = originsOf(matched, { all: at.figures, origins: at.origins, tagged, sides });
  const strike = strikes.push({
    start: words.start,
    end: words.end,
    countSpan,
    measure,
    what,
    count,
    countMax,
    qualifier,
    attacker: stateOf(actorsInText, sides.attacker),
    target: stateOf(actorsInText, sides.target),
    claimant,
    place: place?.id ?? null,
    ...(origins.length > 0 ? { origins } : {}),
    date,
    partOf: whole,
    notes: [],
  });
  told.push(isTold);
  indexes.set(matched, strike - 1);
  if ((measure === "wounded" || measure === "killed") && whole === null) memory[measure] = strike - 1;
  if (isWeaponCount(measure)) memory.weapon = what;
  if (measure === "destroyed" || measure === "damaged") memory.object = what;
  if (scene && (!isWeaponCount(measure) || memory.scene === null)) memory.scene = scene;
  if (sides.attacker !== null) memory.sides = sides;
  memory.claimant = claimant;
}

/** "The missiles were launched from the Black Sea", told of those that the sentence before counts. */
function tellOrigins({ tagged, memory, strikes }: Counting, sentence: Sentence, told: readonly Origin[]): void {
  const [origin] = told;
  const weapon = origin?.kind === "launch" ? weaponsPointedAt(tagged, sentence, origin) : null;
  if (!origin || weapon === null) return;
  const ids = origin.places.map(({ place }) => place.id);
  for (const at of memory.volley?.strikes ?? []) {
    const strike = strikes[at];
    if (strike && !strike.origins && isWeaponCount(strike.measure) && strike.what.endsWith(weapon))
      strikes[at] = { ...strike, origins: ids };
  }
}

function stateOf({ actors }: ActorsInText, iso: string | null): number | null {
  return iso === null ? null : stateIn(actors, iso);
}

function isWeaponCount(measure: FoundStrike["measure"]): boolean {
  return measure === "launched" || measure === "intercepted";
}

const POINTED = new Set(["those", "these", "them"]);

/** "Of those, 54 were shot down": plainly what the source before goes on to say. */
function goesOn({ tokens }: TaggedText, { firstToken }: Sentence): boolean {
  return tokens[firstToken]?.lower === "of" && POINTED.has(tokens[firstToken + 1]?.lower ?? "");
}

/** The wounded or dead told before of whom those in critical condition, or "among the dead", are a part. */
function wholeBefore({ figure, measure, refersBack }: MatchedFigure, { memory, strikes }: Counting): number | null {
  if ((measure !== "wounded" && measure !== "killed") || !refersBack || figure.isMore) return null;
  const index = memory[measure];
  const whole = index === null ? null : (strikes[index]?.count ?? null);
  return whole !== null && figure.count.count !== null && figure.count.count <= whole ? index : null;
}

/**
 * Weapons have a place only where their sentence names one or points to one ("the port"); casualties and damage go on where the
 * text was last, unless their sides say otherwise. A whole country is no place for weapons.
 */
function placeAndSides(
  { tagged, actorsInText, memory, jurisdictions }: Counting,
  { matched, figures, units, parties, sentence, scenes, isBlast }: InSentence,
  claimant: number | null,
): { sides: Sides; scene: FoundPlace | null; place: Place | null } {
  const { tokens } = tagged;
  const isWeapon = isWeaponCount(matched.measure);
  const local = sceneOf(matched, { all: figures, scenes, tagged, sentence });
  const needsPointer = isWeapon || matched.isOfCampaign;
  const isCarried = local === null && (!needsPointer || pointsToScene(tagged, sentence));
  const scene = local ?? (isCarried ? (jurisdictions.get(claimant ?? -1) ?? memory.scene) : null);
  const sides = sidesOf(matched, {
    tokens,
    units,
    parties,
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
function exactSentence(text: string, sentence: Sentence, dateline: number): Span {
  const start = sentence.start + dateline;
  const opening = dateline > 0 ? null : OPENING.exec(text.slice(Math.max(0, start - 2), start));
  const closing = CLOSING.exec(text.slice(sentence.end, sentence.end + 2));
  return { start: start - (opening?.[0].length ?? 0), end: sentence.end + (closing?.[0].length ?? 0) };
}
