import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { CorrectedArticle } from "../dataset/correct-dataset.ts";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { type AddressProblem, type AddressState, keepKnownIds, readAddress, writeAddress } from "../filters/address.ts";
import type { Filters } from "../filters/filters.ts";
import type { ChangeAs } from "../filters/view-props.ts";
import { TextButton } from "../ui/text-button.tsx";
import { CorrectionsButton, unappliedWords } from "./corrections/corrections-button.tsx";
import { DataProblem } from "./data-problem.tsx";
import type { DataState } from "./data-state.ts";
import { FilterChips } from "./filter-chips.tsx";
import { FilterRail } from "./filter-rail.tsx";
import { Header } from "./header.tsx";
import { NothingLeft } from "./nothing-left.tsx";
import { Notices } from "./notices.tsx";
import { OwnArticlesButton } from "./own-articles/own-articles-button.tsx";
import styles from "./page.module.css";
import { Tabs } from "./tabs.tsx";
import { useAddress } from "./use-address.ts";
import { useKeys } from "./use-keys.ts";
import { articleOf, type ChangeAddress, type SharedProps, useSharedProps } from "./use-shared-props.ts";
import { ViewSlots } from "./view-slot.tsx";
import { type ViewEntry, views } from "./views.ts";

const About = lazy(async () => ({ default: (await import("./about.tsx")).About }));
const KeyList = lazy(async () => ({ default: (await import("./key-list.tsx")).KeyList }));

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
  const [isAboutOpen, setIsAboutOpen] = useState(false);

  const shown = useDeferredValue(state);
  const shared = useSharedProps({ index, state: shown, change });
  const items = useMemo(() => shared?.narrowed.items() ?? [], [shared?.narrowed]);
  useKeys({ state, index, items, onChange: step, onHelp: useCallback(() => setIsHelpOpen(true), []) });
  const frame = { state, problems, data, onRetry, shared, change, step };
  return (
    <>
      {state.embed ? <Embedded {...frame} /> : <Framed {...frame} onAbout={() => setIsAboutOpen(true)} />}
      {isAboutOpen && (
        <Suspense>
          <About onClose={() => setIsAboutOpen(false)} />
        </Suspense>
      )}
      {isHelpOpen && (
        <Suspense>
          <KeyList onClose={() => setIsHelpOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

type FrameProps = {
  state: AddressState;
  problems: readonly AddressProblem[];
  data: DataState;
  onRetry: () => void;
  shared: SharedProps | null;
  change: ChangeAddress;
  step: (part: Partial<AddressState>) => void;
};

function Framed({ onAbout, ...frame }: FrameProps & { onAbout: () => void }) {
  const { state, problems, data, onRetry, shared, change, step } = frame;
  const index = data.status === "ready" ? data.index : null;
  const narrowed = shared?.narrowed ?? null;
  const shown = shared?.state ?? state;
  const shownViews = useViewsShown(shown);
  const corrected = (data.status === "ready" && data.corrected) || noCorrections;
  const onFilter = (part: Partial<Filters>, as: ChangeAs) =>
    change(({ item, ...old }) => ({ ...old, ...part, item: keptItem(index, item, part.doc) }), as);
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
        >
          <OwnArticlesButton own={state.own} onOwn={(own) => step({ own })} />
          {index && <CorrectionsButton index={index} articles={corrected} onChoose={(item) => step({ item })} />}
        </Header>
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
          view={state.view}
          open={shared && shared.article.status !== "none" ? shared.article.document.id : null}
          marks={state.marks}
          onMarks={(marks) => step({ marks })}
          order={state.order}
          onOrder={(order) => step({ order })}
          lit={shared?.lit ?? null}
          onLight={shared?.onLight ?? ignore}
          onFilter={onFilter}
        />
        <main id="views" tabIndex={-1} className={styles.main}>
          <Notices
            problems={problems}
            flaws={data.status === "ready" ? data.flaws : []}
            others={[...unappliedWords(corrected), ...((data.status === "ready" && data.notices) || [])]}
          />
          <DataProblem data={data} onRetry={onRetry} />
          {isShowable(data) && (
            <div className={styles.views} data-view={shown.view} data-chosen={shown.item !== null}>
              <ViewSlots views={shownViews} shared={shared} />
            </div>
          )}
          {narrowed && index && (
            <NothingLeft
              index={index}
              narrowed={narrowed}
              filters={shared?.filters ?? state}
              onFilter={(part) => onFilter(part, "step")}
            />
          )}
          <footer className={styles.footer}>
            <TextButton onClick={onAbout}>About, data and licences</TextButton>
          </footer>
        </main>
      </div>
    </div>
  );
}

function Embedded({ state, data, onRetry, shared }: FrameProps) {
  const view = state.view === "overview" ? "timeline" : state.view;
  const shownViews = useMemo(() => views.filter(({ id }) => id === view), [view]);
  return (
    <main className={styles.embedded}>
      <h1 className="only-read-out">Dateline</h1>
      <DataProblem data={data} onRetry={onRetry} />
      <ViewSlots views={shownViews} shared={shared} />
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

/** Whether there is, or may soon be, something for the views to show. */
function isShowable(data: DataState): boolean {
  return data.status === "loading" || (data.status === "ready" && data.index.tables.documents.length > 0);
}

/** On the overview all; else the one view, with the article beside it when a record is chosen. */
function useViewsShown({ view, item }: AddressState): readonly ViewEntry[] {
  const isChosen = item !== null;
  return useMemo(() => {
    if (view === "overview") return views;
    return views.filter(({ id }) => id === view || (id === "article" && isChosen));
  }, [view, isChosen]);
}

/** What is chosen, unless another article is: that one is to open then. */
function keptItem(index: DatasetIndex | null, item: string | null, doc: readonly string[] | undefined): string | null {
  const last = doc?.at(-1);
  return index === null || last === undefined || last === articleOf(index, item) ? item : null;
}

const ignore = () => undefined;
const noCorrections: readonly CorrectedArticle[] = [];

function useTheme(theme: AddressState["theme"]): void {
  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
