import type { Correction, NamedActor } from "../../../dataset/corrections.ts";
import { type DatasetIndex, placeAndParents } from "../../../dataset/dataset-index.ts";
import { isEdtf } from "../../../dataset/days.ts";
import type { ActorKind, Mention, Quote, StoryEvent, Strike, TimeExpression } from "../../../dataset/schema.ts";

/** A record that can be corrected, with the kind that corrections know it by. */
export type CorrectableRecord =
  | { kind: "quote"; record: Quote }
  | { kind: "count"; record: Strike }
  | { kind: "mention"; record: Mention }
  | { kind: "date"; record: TimeExpression }
  | { kind: "event"; record: StoryEvent };

const actorFields = ["speaker", "claimant", "attacker", "target", "actor"] as const;
type ActorField = (typeof actorFields)[number];
export type Field =
  | ActorField
  | ("place" | "date" | "value" | "count" | "countMax" | "what" | "qualifier" | "measure" | "use" | "status");

/** What a person has typed, field by field; "" is none. `kinds` are those of actors whose names are new. */
export type Draft = { fields: Partial<Record<Field, string>>; kinds: Partial<Record<Field, ActorKind>> };

export type Problems = Partial<Record<Field, string>>;
/** The values that a draft sets, ready for a correction, or what is wrong with which field. */
export type DraftReading = { status: "ready"; set: Record<string, unknown> } | { status: "wrong"; problems: Problems };

const figure: readonly Field[] = ["qualifier", "count", "countMax", "what"];
const sides: readonly Field[] = ["claimant", "attacker", "target"];

/** The fields of a record's form, in order. */
export function fieldsOf(record: CorrectableRecord): readonly Field[] {
  if (record.kind !== "mention") return fieldsByKind[record.kind];
  return record.record.place === null ? ["actor"] : ["place", "use"];
}

const fieldsByKind: Readonly<Record<Exclude<Correction["kind"], "mention">, readonly Field[]>> = {
  quote: ["speaker", "date", "place"],
  count: [...figure, ...sides, "date", "place"],
  date: ["value"],
  event: ["status", "date"],
};

/** The fields of the form for a new record of a kind. */
export const fieldsOfNew = {
  quote: fieldsByKind.quote,
  count: ["measure", ...fieldsByKind.count],
  mention: ["place", "use"],
  date: ["value"],
} as const satisfies Readonly<Record<string, readonly Field[]>>;

export type NewKind = keyof typeof fieldsOfNew;

export function isActorField(field: Field): field is ActorField {
  return (actorFields as readonly Field[]).includes(field);
}

/** What a record says, as one would type it. */
export function draftOf(index: DatasetIndex, given: CorrectableRecord): Draft {
  const values: Readonly<Record<string, unknown>> = given.record;
  const fields: Draft["fields"] = {};
  for (const field of fieldsOf(given)) fields[field] = writtenOf(index, field, values[field]);
  return { fields, kinds: {} };
}

function writtenOf(index: DatasetIndex, field: Field, value: unknown): string {
  if (value === null || value === undefined) return "";
  const written = String(value);
  if (isActorField(field)) return index.actors.get(written)?.name ?? written;
  return field === "place" ? placeLabel(index, written) : written;
}

/** A place with what it lies in: "Stepanivka, Sumy Oblast, Ukraine". */
export function placeLabel(index: DatasetIndex, id: string): string {
  const chain = placeAndParents(index.places, id).map(({ name }) => name);
  return chain.length === 0 ? id : chain.join(", ");
}

/**
 * Reads the typed fields: of a record that is there those that differ from what stood in them `before`, of a new one
 * those that are filled in.
 */
export function readDraft(
  index: DatasetIndex,
  fields: readonly Field[],
  { draft, before }: { draft: Draft; before?: Draft },
): DraftReading {
  const problems: Problems = {};
  const set: Record<string, unknown> = {};
  for (const field of fields) {
    const typed = (draft.fields[field] ?? "").trim();
    const isLeft = before ? typed === (before.fields[field] ?? "").trim() : typed === "" && !isNeeded(field, fields);
    if (isLeft) continue;
    const read =
      typed === "" && isNeeded(field, fields)
        ? { problem: neededWords[field] ?? "" }
        : readField(index, { field, typed, kind: draft.kinds[field] });
    if ("problem" in read) problems[field] = read.problem;
    else set[field] = read.value;
  }
  const { count, countMax } = set;
  if (typeof count === "number" && typeof countMax === "number" && countMax <= count)
    problems.countMax = "The upper figure is above the lower one.";
  return Object.keys(problems).length > 0 ? { status: "wrong", problems } : { status: "ready", set };
}

const neededWords: Problems = {
  place: "Choose a place from the list.",
  value: "Write the date as 2025-12-03, 2025-12, 2025 or 2025-12-02/2025-12-03.",
  what: "Say what is counted, in the singular.",
};

/** A name must have its place; elsewhere a place may be unknown. */
function isNeeded(field: Field, fields: readonly Field[]): boolean {
  return field in neededWords && (field !== "place" || fields.includes("use"));
}

type Typed = { field: Field; typed: string; kind: ActorKind | undefined };

function readField(index: DatasetIndex, { field, typed, kind }: Typed): { value: unknown } | { problem: string } {
  if (isActorField(field)) return { value: typed === "" ? null : namedActor(index, typed, kind) };
  if (field === "place") return placeOf(index, typed);
  if (field === "date" || field === "value") {
    if (typed === "" && field === "date") return { value: null };
    return isEdtf(typed) ? { value: typed } : { problem: neededWords.value ?? "" };
  }
  if (field === "count" || field === "countMax") {
    if (typed === "") return { value: null };
    const count = Number(typed.replaceAll(",", ""));
    return Number.isInteger(count) && count >= 0
      ? { value: count }
      : { problem: "Write a whole number, or nothing when none is stated." };
  }
  return { value: typed };
}

function namedActor(index: DatasetIndex, name: string, kind: ActorKind | undefined): NamedActor {
  const known = actorNamed(index, name);
  return known ? { name, kind: known.kind, country: known.country } : { name, kind: kind ?? "person" };
}

/** The actor of a name, if the data has one. */
export function actorNamed(index: DatasetIndex, name: string) {
  const { actors } = index.tables;
  return actors.find((actor) => actor.name === name) ?? actors.find(({ aliases }) => aliases.includes(name));
}

function placeOf(index: DatasetIndex, typed: string): { value: string | null } | { problem: string } {
  if (typed === "") return { value: null };
  const lower = typed.toLowerCase();
  const fitting = index.dataset.places.filter(
    ({ id, name }) => placeLabel(index, id).toLowerCase() === lower || name.toLowerCase() === lower,
  );
  const exact = fitting.find(({ id }) => placeLabel(index, id).toLowerCase() === lower);
  const only = exact ?? (fitting.length === 1 ? fitting[0] : undefined);
  if (only) return { value: only.id };
  return {
    problem:
      fitting.length > 1 ? "Several places have this name: choose one from the list." : "Choose a place from the list.",
  };
}
