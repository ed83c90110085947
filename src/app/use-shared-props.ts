import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Correction } from "../dataset/corrections.ts";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { ArticleDocument } from "../dataset/schema.ts";
import { type AddressState, readAddress, writeAddress } from "../filters/address.ts";
import { type CrossFilter, createCrossFilter, type Narrowed } from "../filters/cross-filter.ts";
import type { Filters } from "../filters/filters.ts";
import type { Change, ChangeAs, Lit, OpenArticle, ViewProps, ViewSettings } from "../filters/view-props.ts";
import { loadDocumentText } from "./load-data.ts";
import { useTextSearch } from "./use-text-search.ts";
import type { ViewEntry } from "./views.ts";

/** How the address is changed: from the state it holds to another. */
export type ChangeAddress = (next: (state: AddressState) => AddressState, as: ChangeAs) => void;

/** What every view gets alike, and what its own part is made from. */
export type SharedProps = Omit<ViewProps, "card" | "isExpanded" | "isTable"> & {
  state: AddressState;
  onExpand: (view: ViewEntry["id"]) => void;
  onTable: (view: ViewEntry["id"]) => void;
};

/** The props of one view. */
export function propsOf({ id }: ViewEntry, { state, onExpand, onTable, ...shared }: SharedProps): ViewProps {
  const isExpanded = state.view === id;
  const isTable = state.table.includes(id);
  const card = { isExpanded, isTable, onExpand: () => onExpand(id), onTable: () => onTable(id) };
  return { ...shared, isExpanded, isTable, card };
}

/** Narrows the data by the address and keeps what is made from it as long as its part of the address stays. */
export function useSharedProps(given: {
  index: DatasetIndex | null;
  state: AddressState;
  change: ChangeAddress;
}): SharedProps | null {
  const { index, state, change } = given;
  const [lit, onLight] = useState<Lit | null>(null);
  const { search, isReady } = useTextSearch(index);
  const crossFilter = useMemo(() => index && createCrossFilter(index), [index]);
  usePreparation(crossFilter);
  const filters = useStable(filtersOf(isReady ? state : { ...state, q: "" }));
  const settings = useStable(settingsOf(state));
  const wanted = filters.q.trim() === "" ? null : search;
  const narrowed = useMemo(() => crossFilter?.narrow(filters, wanted) ?? null, [crossFilter, filters, wanted]);
  const article = useOpenArticle(index, state, narrowed);
  const handlers = useMemo(() => handlersOf(change), [change]);
  return useMemo(
    () =>
      index &&
      narrowed && { index, narrowed, filters, settings, chosen: state.item, article, lit, onLight, state, ...handlers },
    [index, narrowed, filters, settings, article, lit, state, handlers],
  );
}

/** Milliseconds between two columns, in which the page has its turn. */
const PAUSE = 40;

/** Makes what filters read once the first view stands, a column at a time, so that the first filter does not wait for it. */
function usePreparation(crossFilter: CrossFilter | null): void {
  useEffect(() => {
    if (!crossFilter) return;
    let timer = 0;
    const work = () => {
      if (!crossFilter.prepare()) timer = window.setTimeout(work, PAUSE);
    };
    timer = window.setTimeout(work, PAUSE);
    return () => window.clearTimeout(timer);
  }, [crossFilter]);
}

function handlersOf(change: ChangeAddress) {
  return {
    onChoose: (item: string | null) => change((old) => ({ ...old, item }), "step"),
    onFilter: (part: Change<Filters>, as: ChangeAs) => change((old) => ({ ...old, ...partOf(part, old) }), as),
    onSettings: (part: Change<ViewSettings>, as: ChangeAs = "step") =>
      change((old) => ({ ...old, ...partOf(part, old) }), as),
    onCorrect: async (document: ArticleDocument, correction: Correction) =>
      (await import("./corrections/kept-corrections.ts")).keepCorrection(document, correction),
    textOf: loadDocumentText,
    linkTo: (item: string) => {
      const { origin, pathname, search } = window.location;
      return origin + pathname + writeAddress({ ...readAddress(search).state, item, embed: false });
    },
    onExpand: (id: ViewEntry["id"]) => change((old) => ({ ...old, view: old.view === id ? "overview" : id }), "step"),
    onTable: (id: ViewEntry["id"]) =>
      change(({ table, ...old }) => {
        const others = table.filter((other) => other !== id);
        return { ...old, table: others.length < table.length ? others : [...table, id] };
      }, "step"),
  };
}

function partOf<Whole>(part: Change<Whole>, now: Whole): Partial<Whole> {
  return typeof part === "function" ? part(now) : part;
}

function useOpenArticle(index: DatasetIndex | null, state: AddressState, narrowed: Narrowed | null): OpenArticle {
  const document = index && openDocument(index, state, narrowed?.items()[0]?.record.document);
  const query = useQuery({
    queryKey: ["document", document?.id],
    queryFn: () => loadDocumentText(document?.id ?? ""),
    enabled: Boolean(document),
  });
  return useMemo(() => {
    if (!document) return { status: "none" };
    if (query.status === "pending") return { status: "loading", document };
    if (query.status === "error") return { status: "failed", document, message: query.error.message };
    return { status: "ready", document, text: query.data };
  }, [document, query.status, query.error, query.data]);
}

/** The chosen record's article, or the article chosen last, or else the first that the filters leave. */
function openDocument(index: DatasetIndex, { item, doc }: AddressState, firstLeft: string | undefined) {
  const id = articleOf(index, item) ?? doc.at(-1) ?? firstLeft ?? "";
  return index.documents.get(id) ?? index.tables.documents[0] ?? null;
}

/** Id of the article that a chosen record is of, or that is chosen itself; null for none. */
export function articleOf(index: DatasetIndex, item: string | null): string | null {
  if (item === null) return null;
  const record = index.itemsById.get(item)?.record ?? index.mentionsById.get(item);
  return record?.document ?? (index.documents.has(item) ? item : null);
}

/** The same object as long as its content is the same, so that what is made from it need not be made again. */
function useStable<T>(value: T): T {
  const written = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the written form stands for the value
  return useMemo(() => value, [written]);
}

function filtersOf(state: AddressState): Filters {
  const { actor, place, kind, bloc, from, to, doc, claimant, measure, q, reported } = state;
  return { actor, place, kind, bloc, from, to, doc, claimant, measure, q, reported };
}

function settingsOf(state: AddressState): ViewSettings {
  const { sort, group, by, scale, order, zoom, around, use, size, at, open, marks } = state;
  return { sort, group, by, scale, order, zoom, around, use, size, at, open, marks };
}
