import { useQuery } from "@tanstack/react-query";
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { type AddressProblem, type AddressState, keepKnownIds, readAddress, writeAddress } from "../filters/address.ts";
import { createCrossFilter, type Narrowed } from "../filters/cross-filter.ts";
import type { Filters } from "../filters/filters.ts";
import type { ChangeAs, Lit, OpenArticle, ViewProps, ViewSettings } from "../filters/view-props.ts";
import { DataProblem } from "./data-problem.tsx";
import type { DataState } from "./data-state.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FilterRail } from "./filter-rail.tsx";
import { Header } from "./header.tsx";
import { KeyList } from "./key-list.tsx";
import { loadDocumentText } from "./load-data.ts";
import { NothingLeft } from "./nothing-left.tsx";
import { Notices } from "./notices.tsx";
import styles from "./page.module.css";
import { Tabs } from "./tabs.tsx";
import { useAddress } from "./use-address.ts";
import { useKeys } from "./use-keys.ts";
import { ViewSlot } from "./view-slot.tsx";
import { type ViewEntry, views } from "./views.ts";

/** The frame of the page, and in it the views that the address asks for. */
export function Page({ data, onRetry }: { data: DataState; onRetry: () => void }) {
  const { query, change } = useAddress();
  const index = data.status === "ready" ? data.index : null;
  const read = useMemo(() => readAddress(query), [query]);
  const known = useMemo(
    () => (index ? keepKnownIds(read.state, index) : { state: read.state, problems: [] }),
    [read, index],
  );
  const { state } = known;
  const problems = useMemo(() => [...read.problems, ...known.problems], [read, known]);

  const step = useCallback((part: Partial<AddressState>) => change((old) => ({ ...old, ...part }), "step"), [change]);
  useTheme(state.theme);
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  const shown = useDeferredValue(state);
  const shared = useSharedProps({ index, state: shown, change });
  const items = useMemo(() => shared?.narrowed.items() ?? [], [shared?.narrowed]);
  useKeys({ state, index, items, onChange: step, onHelp: useCallback(() => setIsHelpOpen(true), []) });
  const frame = { state, problems, data, onRetry, shared, change, step };
  return (
    <>
      {state.embed ? <Embedded {...frame} /> : <Framed {...frame} />}
      {isHelpOpen && <KeyList onClose={() => setIsHelpOpen(false)} />}
    </>
  );
}

type FrameProps = {
  state: AddressState;
  problems: readonly AddressProblem[];
  data: DataState;
  onRetry: () => void;
  shared: SharedProps | null;
  change: (next: (state: AddressState) => AddressState, as: ChangeAs) => void;
  step: (part: Partial<AddressState>) => void;
};

function Framed({ state, problems, data, onRetry, shared, change, step }: FrameProps) {
  const index = data.status === "ready" ? data.index : null;
  const narrowed = shared?.narrowed ?? null;
  const onFilter = (part: Partial<Filters>, as: ChangeAs) => change((old) => ({ ...old, ...part }), as);
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#views">
        Skip to the views
      </a>
      <header>
        <Header
          index={index}
          state={state}
          narrowed={narrowed}
          onFilter={onFilter}
          onTheme={(theme) => step({ theme })}
        />
        <div className={styles.bar}>
          <Tabs view={state.view} onView={(view) => step({ view })} />
          <FilterChips index={index} filters={state} onFilter={(part) => onFilter(part, "step")} />
        </div>
      </header>
      <div className={styles.body}>
        <FilterRail
          index={index}
          narrowed={narrowed}
          filters={state}
          lit={shared?.lit ?? null}
          onLight={shared?.onLight ?? ignore}
          onFilter={onFilter}
        />
        <main id="views" tabIndex={-1} className={styles.main}>
          <Notices problems={problems} flaws={data.status === "ready" ? data.flaws : []} />
          <DataProblem data={data} onRetry={onRetry} />
          <div className={styles.views} data-view={state.view} data-chosen={state.item !== null}>
            {viewsShown(state).map((view) => (
              <ViewSlot key={view.id} view={view} viewProps={shared && propsOf(view, shared)} />
            ))}
          </div>
          {narrowed && index && (
            <NothingLeft
              index={index}
              narrowed={narrowed}
              filters={shared?.filters ?? state}
              onFilter={(part) => onFilter(part, "step")}
            />
          )}
        </main>
      </div>
    </div>
  );
}

function Embedded({ state, data, onRetry, shared }: FrameProps) {
  const [view] = viewsShown(state.view === "overview" ? { ...state, view: "timeline" } : state);
  return (
    <main className={styles.embedded}>
      <DataProblem data={data} onRetry={onRetry} />
      {view && <ViewSlot view={view} viewProps={shared && propsOf(view, shared)} />}
      <a
        className={styles.origin}
        href={`./${writeAddress({ ...state, embed: false })}`}
        target="_blank"
        rel="noopener"
      >
        Open in Dateline
      </a>
    </main>
  );
}

/** On the overview all; else the one view, with the article beside it when a record is chosen. */
function viewsShown(state: AddressState): readonly ViewEntry[] {
  if (state.view === "overview") return views;
  return views.filter(({ id }) => id === state.view || (id === "article" && state.item !== null));
}

const ignore = () => undefined;

/** What every view gets alike, and what its own part is made from. */
type SharedProps = Omit<ViewProps, "card" | "isExpanded" | "isTable"> & {
  state: AddressState;
  onExpand: (view: ViewEntry["id"]) => void;
  onTable: (view: ViewEntry["id"]) => void;
};

function propsOf({ id }: ViewEntry, { state, onExpand, onTable, ...shared }: SharedProps): ViewProps {
  const isExpanded = state.view === id;
  const isTable = state.table.includes(id);
  const card = { isExpanded, isTable, onExpand: () => onExpand(id), onTable: () => onTable(id) };
  return { ...shared, isExpanded, isTable, card };
}

function useSharedProps(given: {
  index: DatasetIndex | null;
  state: AddressState;
  change: FrameProps["change"];
}): SharedProps | null {
  const { index, state, change } = given;
  const [lit, onLight] = useState<Lit | null>(null);
  const crossFilter = useMemo(() => index && createCrossFilter(index), [index]);
  const filters = useStable(filtersOf(state));
  const settings = useStable(settingsOf(state));
  const narrowed = useMemo(() => crossFilter?.narrow(filters) ?? null, [crossFilter, filters]);
  const article = useOpenArticle(index, state, narrowed);
  const handlers = useMemo(() => handlersOf(change), [change]);
  if (!index || !narrowed) return null;
  return { index, narrowed, filters, settings, chosen: state.item, article, lit, onLight, state, ...handlers };
}

function handlersOf(change: FrameProps["change"]) {
  return {
    onChoose: (item: string | null) => change((old) => ({ ...old, item }), "step"),
    onFilter: (part: Partial<Filters>, as: ChangeAs) => change((old) => ({ ...old, ...part }), as),
    onSettings: (part: Partial<ViewSettings>, as: ChangeAs = "step") => change((old) => ({ ...old, ...part }), as),
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

/** The chosen record's article, or the chosen article, or else the first that the filters leave. */
function openDocument(index: DatasetIndex, { item, doc }: AddressState, firstLeft: string | undefined) {
  const record = item === null ? undefined : (index.itemsById.get(item)?.record ?? index.mentionsById.get(item));
  const id = record?.document ?? (item !== null && index.documents.has(item) ? item : doc[0]);
  return index.documents.get(id ?? firstLeft ?? "") ?? index.dataset.documents[0] ?? null;
}

/** The same object as long as its content is the same, so that what is made from it need not be made again. */
function useStable<T>(value: T): T {
  const written = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the written form stands for the value
  return useMemo(() => value, [written]);
}

function filtersOf({ actor, place, kind, bloc, from, to, doc, q, reported }: AddressState): Filters {
  return { actor, place, kind, bloc, from, to, doc, q, reported };
}

function settingsOf({ sort, group, by, scale, order, zoom, at }: AddressState): ViewSettings {
  return { sort, group, by, scale, order, zoom, at };
}

function useTheme(theme: AddressState["theme"]): void {
  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
