import { type DatasetIndex, type Item, placeAndParents } from "../dataset/dataset-index.ts";
import { type DayRange, parseDay } from "../dataset/days.ts";
import type { Mention } from "../dataset/schema.ts";
import type { FilterField, Filters } from "./filters.ts";

/** What the filters leave, seen from any view: a view passes the field it owns and is not narrowed by it. */
export type Narrowed = {
  items: (except?: FilterField) => readonly Item[];
  mentions: (except?: FilterField) => readonly Mention[];
  /** How many items each value of a field would give under the other filters. */
  countBy: (field: FilterField) => ReadonlyMap<string, number>;
};

export type CrossFilter = { narrow: (filters: Filters) => Narrowed };

const fields: readonly FilterField[] = ["actor", "place", "kind", "bloc", "dates", "doc", "q"];
const bitOf = (field: FilterField): number => 1 << fields.indexOf(field);

type Row = {
  actors: Set<string>;
  places: Set<string>;
  blocs: Set<string>;
  kind: string;
  doc: string;
  days: DayRange | null;
  text: string;
};

/** An index over the dataset: each row keeps one bit per field that rules it out, so any view's rows are one mask away. */
export function createCrossFilter(index: DatasetIndex): CrossFilter {
  const named = mentionsByDocument(index);
  const itemRows = index.items.map((item) => rowOfItem(index, item, named));
  const mentionRows = index.mentions.map((mention) => rowOfMention(index, mention, named));
  return {
    narrow: (filters) => {
      const itemMasks = itemRows.map((row) => failedFields(row, filters));
      const mentionMasks = mentionRows.map((row) => failedFields(row, filters) & ~bitOf("kind"));
      const passing = <T>(rows: readonly T[], masks: readonly number[], except?: FilterField): T[] => {
        const ignored = except ? ~bitOf(except) : -1;
        return rows.filter((_, row) => ((masks[row] ?? 0) & ignored) === 0);
      };
      return {
        items: (except) => passing(index.items, itemMasks, except),
        mentions: (except) => passing(index.mentions, mentionMasks, except),
        countBy: (field) => {
          const counts = new Map<string, number>();
          for (const row of passing(itemRows, itemMasks, field))
            for (const value of valuesOf(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
          return counts;
        },
      };
    },
  };
}

function failedFields(row: Row, filters: Filters): number {
  let mask = 0;
  const fail = (field: FilterField, fails: boolean) => {
    if (fails) mask |= bitOf(field);
  };
  fail("actor", filters.actor.length > 0 && !filters.actor.some((id) => row.actors.has(id)));
  fail("place", filters.place.length > 0 && !filters.place.some((id) => row.places.has(id)));
  fail("kind", filters.kind.length > 0 && !filters.kind.some((kind) => kind === row.kind));
  fail("bloc", filters.bloc.length > 0 && !filters.bloc.some((bloc) => row.blocs.has(bloc)));
  fail("doc", filters.doc.length > 0 && !filters.doc.includes(row.doc));
  fail("dates", isOutside(row.days, filters));
  if (row.kind === "reported" && !filters.reported) mask |= 1 << fields.length;
  fail("q", filters.q !== "" && !row.text.toLowerCase().includes(filters.q.toLowerCase()));
  return mask;
}

function isOutside(days: DayRange | null, filters: Filters): boolean {
  const from = filters.from === null ? null : parseDay(filters.from);
  const to = filters.to === null ? null : parseDay(filters.to);
  if (from === null && to === null) return false;
  return days === null || (from !== null && days.last < from) || (to !== null && days.first > to);
}

function valuesOf(row: Row, field: FilterField): Iterable<string> {
  if (field === "actor") return row.actors;
  if (field === "place") return row.places;
  if (field === "bloc") return row.blocs;
  if (field === "kind") return [row.kind];
  return field === "doc" ? [row.doc] : [];
}

function mentionsByDocument(index: DatasetIndex): Map<string, Mention[]> {
  const byDocument = new Map<string, Mention[]>();
  for (const mention of index.mentions) {
    const list = byDocument.get(mention.document);
    if (list) list.push(mention);
    else byDocument.set(mention.document, [mention]);
  }
  return byDocument;
}

function rowOfItem(index: DatasetIndex, item: Item, named: Map<string, Mention[]>): Row {
  const { record } = item;
  const actorIds: (string | null)[] = [];
  const placeIds: (string | null)[] = [];
  if ("speaker" in record) actorIds.push(record.speaker);
  if ("claimant" in record) actorIds.push(record.claimant, record.attacker, record.target);
  if ("place" in record) placeIds.push(record.place);
  if ("actors" in record) {
    actorIds.push(...record.actors);
    placeIds.push(...record.places);
  }
  return rowOf(
    index,
    { kind: item.kind, doc: record.document, days: item.days, text: record.exact, span: record },
    { actorIds, placeIds, named },
  );
}

function rowOfMention(index: DatasetIndex, mention: Mention, named: Map<string, Mention[]>): Row {
  return rowOf(
    index,
    { kind: "", doc: mention.document, days: null, text: "", span: mention.sentence },
    { actorIds: [mention.actor], placeIds: [mention.place], named: mention.place === null ? new Map() : named },
  );
}

function rowOf(
  index: DatasetIndex,
  base: Pick<Row, "kind" | "doc" | "days" | "text"> & { span: { start: number; end: number } },
  found: { actorIds: (string | null)[]; placeIds: (string | null)[]; named: Map<string, Mention[]> },
): Row {
  const actors = new Set<string>();
  const places = new Set<string>();
  const blocs = new Set<string>();
  const addActor = (id: string | null) => {
    const actor = id === null ? undefined : index.actors.get(id);
    if (!actor) return;
    actors.add(actor.id);
    blocs.add(actor.bloc);
  };
  const addPlace = (id: string | null) => {
    if (id !== null) for (const place of placeAndParents(index.places, id)) places.add(place.id);
  };
  found.actorIds.forEach(addActor);
  found.placeIds.forEach(addPlace);
  for (const mention of found.named.get(base.doc) ?? []) {
    if (mention.start < base.span.start || mention.end > base.span.end) continue;
    addActor(mention.actor);
    if (found.placeIds.length !== 1 || base.kind !== "") addPlace(mention.place);
  }
  return { actors, places, blocs, kind: base.kind, doc: base.doc, days: base.days, text: base.text };
}
