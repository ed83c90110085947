/** Where copy says that a place lies as seen from the next one it names: "20 km east of", "just south of", "near". */
export type StatedRelation = {
  /** Kilometres, or null where the words give a direction alone. */
  km: number | null;
  /** Degrees clockwise from north, or null. */
  bearing: number | null;
  isNear: boolean;
};

type Point = { lat: number; lon: number };

const EARTH_KM = 6371;
const MILE_KM = 1.609;
/** In characters: the words that measure, from the figure on. */
const LONGEST_PHRASE = 90;
const STATED =
  /(?:(\d[\d,.]*)[\s-]?(km|kilomet(?:er|re)s?|miles?|mi)\b(?:\s*\([^)]{1,30}\))?(?:\s+(?:away|due|to the|further|farther))*\s+)?(?:(?:to the |just |due )*((?:north|south|east|west)(?:[-\s]?(?:north|south)?(?:east|west))?)\s+)?\b(of|from|near|outside)\s+(?:the\s+(?:\p{L}+\s+)?(?:capital|city|port|town)(?:\s+of|,)?\s+)?$/iu;
/** What may stand between a place and what is said of it. */
const OF_PLACE =
  /^(?:[\s,]|\b(?:region|oblast|province|district|city|is|are|lies|lie|sits|stands|located|situated|which|that|a|an|the|town|village|settlement|hamlet|community|port|small|tiny|some|about|around|roughly|nearly|almost|more|less|than|over|just|only|at|least|up|to|and|approximately|close)\b)*$/i;

/** Reads the words between two names: ", a village 20 km east of " → 20 km, 90°. Null where they relate the two in no such way. */
export function statedRelation(between: string): StatedRelation | null {
  const stated = STATED.exec(between.slice(-LONGEST_PHRASE));
  if (!stated) return null;
  const [all, figure, unit, direction = "", preposition = ""] = stated;
  if (!OF_PLACE.test(between.slice(0, between.length - all.length))) return null;
  const isNear = /^(?:near|outside)$/i.test(preposition);
  if (figure === undefined && direction === "" && !isNear) return null;
  const length = figure === undefined ? null : Number(figure.replace(/[,.](?=\d{3}\b)/g, ""));
  if (length !== null && !Number.isFinite(length)) return null;
  const isMiles = /^mi/i.test(unit ?? "");
  return { km: length === null ? null : isMiles ? length * MILE_KM : length, bearing: bearingOf(direction), isNear };
}

const POINTS = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

function bearingOf(direction: string): number | null {
  const point = POINTS.indexOf(direction.toLowerCase().replace(/[-\s]/g, ""));
  return point < 0 ? null : point * 45;
}

/** A direction without a distance tells of the neighbourhood. */
const NEIGHBOURHOOD_KM = 80;
const TOLERANCE = { km: 10, share: 0.35, degrees: 60 };

/** How well one point lies from another as the words say, from 1 for exactly so to 0 for not at all. */
export function fitOf({ km, bearing }: StatedRelation, place: Point, from: Point): number {
  const distance = distanceKm(from, place);
  const off =
    km === null ? distance / NEIGHBOURHOOD_KM : Math.abs(distance - km) / (TOLERANCE.km + TOLERANCE.share * km);
  if (off > 1) return 0;
  if (bearing === null || distance < TOLERANCE.km) return 1 - off / 2;
  const turn = Math.abs(bearing - bearingTo(from, place)) % 360;
  const turned = Math.min(turn, 360 - turn) / TOLERANCE.degrees;
  return turned > 1 ? 0 : 1 - off / 2 - turned / 4;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Great-circle distance in kilometres. */
export function distanceKm(from: Point, to: Point): number {
  const half =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Degrees clockwise from north, of the shortest way. */
function bearingTo(from: Point, to: Point): number {
  const across = Math.sin(radians(to.lon - from.lon)) * Math.cos(radians(to.lat));
  const up =
    Math.cos(radians(from.lat)) * Math.sin(radians(to.lat)) -
    Math.sin(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.cos(radians(to.lon - from.lon));
  return (Math.atan2(across, up) * 180) / Math.PI;
}
