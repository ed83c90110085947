import type { Span } from "../dataset/schema.ts";
import type {
  ActorsInText,
  Attribution,
  FoundPlace,
  FoundStrike,
  LocalActor,
  Sentence,
  TaggedText,
} from "./annotations.ts";
import type { TimesInText } from "./governing-date.ts";
import { stateIn } from "./names/state-actor.ts";
import { claimantOf } from "./strikes/claimant.ts";
import { dateByAttack, strikeDateOf } from "./strikes/dates.ts";
import { type MatchedFigure, matchFigures } from "./strikes/match-figures.ts";
import { noteContradictions } from "./strikes/sanity.ts";
import { pointsToScene, sceneOf, scenesIn } from "./strikes/scene.ts";
import { type Sides, sidesOf } from "./strikes/sides.ts";
import { unitsOf } from "./strikes/units.ts";
import { isOfAttack, readWarContext } from "./strikes/war-context.ts";

type Found = {
  actorsInText: ActorsInText;
  attributions: Attribution[];
  places: FoundPlace[];
  times: TimesInText;
};

/** What is carried from sentence to sentence. */
type Memory = {
  sides: Sides;
  scene: FoundPlace | null;
  weapon: string | null;
  object: string | null;
  wounded: number | null;
  claimant: number | null;
};

/** Finds counts of weapons, casualties and damage, each as its source claims it: "Kyiv said it downed 40 drones" → intercepted 40, claimant Ukraine. */
export function countStrikes(tagged: TaggedText, found: Found): { actorsInText: ActorsInText; strikes: FoundStrike[] } {
  const actors = [...found.actorsInText.actors];
  const strikes: FoundStrike[] = [];
  const told: boolean[] = [];
  let attack: string | null = null;
  const context = readWarContext(tagged);
  const memory: Memory = {
    sides: { attacker: null, target: null },
    scene: null,
    weapon: null,
    object: null,
    wounded: null,
    claimant: null,
  };
  tagged.sentences.forEach((sentence, index) => {
    const scenes = scenesIn(tagged.text, found.places, sentence);
    const own = figuresIn(tagged, sentence).filter(
      ({ measure }) => measure === "launched" || measure === "intercepted" || isOfAttack(context, index),
    );
    addStrikes(own, {
      tagged,
      sentence,
      scenes,
      found,
      actors,
      strikes,
      told,
      memory,
      isOpenBlast: context.causes[index] === "blast",
    });
    const scene = scenes.findLast(({ place }) => place.kind !== "country");
    if (own.length === 0 && context.causes[index] === "attack") {
      const date = strikeDateOf(sentence, sentence, found.times);
      if (date.isTold) attack = date.date;
    }
    if (scene && own.length === 0 && context.causes[index] === "attack") memory.scene = scene;
  });
  const dated = dateByAttack(strikes, told, { dct: found.times.dct, attack });
  return { actorsInText: { actors, mentions: found.actorsInText.mentions }, strikes: noteContradictions(dated) };
}

function figuresIn(tagged: TaggedText, sentence: Sentence): MatchedFigure[] {
  return matchFigures(unitsOf(tagged, sentence), tagged.tokens);
}

function addStrikes(
  own: readonly MatchedFigure[],
  at: {
    tagged: TaggedText;
    sentence: Sentence;
    scenes: readonly FoundPlace[];
    found: Found;
    actors: LocalActor[];
    strikes: FoundStrike[];
    told: boolean[];
    memory: Memory;
    isOpenBlast: boolean;
  },
): void {
  if (own.length === 0) return;
  const { tagged, sentence, scenes, found, actors, strikes, told, memory } = at;
  const units = unitsOf(tagged, sentence);
  const isPointed = scenes.length === 0 && pointsToScene(tagged, sentence);
  const indexes = new Map<MatchedFigure, number>();
  for (const matched of own) {
    const { figure, measure } = matched;
    const what = matched.what ?? remembered(matched, memory);
    if (what === null) continue;
    const countSpan = spanOf(tagged, figure);
    const isWeapon = measure === "launched" || measure === "intercepted";
    const claimant = claimantOf(countSpan, sentence, {
      tagged,
      attributions: found.attributions,
      actorsInText: found.actorsInText,
    });
    const local = sceneOf(matched, { all: own, scenes, tagged, sentence });
    const scene = isWeapon && !isPointed ? (local?.place.kind === "country" ? null : local) : (local ?? memory.scene);
    const claimantCountry = claimant === null ? null : (actors[claimant]?.country ?? null);
    const sides = sidesOf(matched, {
      tokens: tagged.tokens,
      units,
      sentence,
      place: scene ?? local,
      claimantCountry,
      claimsOwnDeed: false,
      running: memory.sides,
      isOpenBlast: at.isOpenBlast,
    });
    const date = strikeDateOf(countSpan, sentence, found.times);
    told.push(date.isTold);
    const state = (iso: string | null) => (iso === null ? null : stateIn(actors, iso));
    indexes.set(matched, strikes.length);
    const whole = matched.partOf ? (indexes.get(matched.partOf) ?? null) : null;
    strikes.push({
      ...exactSentence(tagged, sentence, countSpan),
      countSpan,
      measure,
      what,
      count: figure.count.count,
      countMax: figure.count.countMax,
      qualifier: figure.count.qualifier,
      attacker: state(sides.attacker),
      target: state(sides.target),
      claimant,
      place: scene?.place.id ?? null,
      date: date.date,
      partOf: whole ?? (matched.refersBack && measure === "wounded" ? memory.wounded : null),
      notes: [],
    });
    if (measure === "wounded" && whole === null && !matched.refersBack) memory.wounded = strikes.length - 1;
    if (isWeapon) memory.weapon = what;
    else if (measure === "destroyed" || measure === "damaged") memory.object = what;
    if (!isWeapon && local) memory.scene = local;
    if (sides.attacker !== null) memory.sides = sides;
  }
}

/** The noun of "six more" and "nearly 500": what was last counted of the kind. */
function remembered({ measure }: MatchedFigure, { weapon, object }: Memory): string | null {
  if (measure === "launched" || measure === "intercepted") return weapon;
  return object;
}

function spanOf({ tokens }: TaggedText, { from, count, to }: MatchedFigure["figure"]): Span {
  const last = count.form === "article" ? to : count.to;
  return { start: tokens[from]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
}

const DATELINE = /^\p{Lu}[^.()]{0,60}\([^)]{1,40}\)\s*[—–-]+\s*/u;
const OPENING = /(?:["“”‘«]|'')$/;
const CLOSING = /^(?:["“”’»]|'')/;

/** The sentence around a figure without the dateline, and with the quotation marks that open and close it. */
function exactSentence({ text }: TaggedText, sentence: Sentence, _countSpan: Span): Span {
  const dateline = DATELINE.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 130)));
  const start = sentence.start + (dateline?.[0].length ?? 0);
  const opening = dateline ? null : OPENING.exec(text.slice(Math.max(0, start - 2), start));
  const closing = CLOSING.exec(text.slice(sentence.end, sentence.end + 2));
  return { start: start - (opening?.[0].length ?? 0), end: sentence.end + (closing?.[0].length ?? 0) };
}
