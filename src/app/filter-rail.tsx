import { useMemo, useState } from "react";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { blocs, measures } from "../dataset/schema.ts";
import type { Narrowed } from "../filters/cross-filter.ts";
import { type Filters, itemKinds } from "../filters/filters.ts";
import {
  type ChangeAs,
  type Lit,
  type MarkGroup,
  markGroups,
  type ViewId,
  type ViewSettings,
} from "../filters/view-props.ts";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import { DateFields } from "./date-fields.tsx";
import {
  actorOptions,
  blocOptions,
  claimantOptions,
  documentOptions,
  kindOptions,
  markOptions,
  measureOptions,
  placeOptions,
} from "./filter-options.ts";
import styles from "./filter-rail.module.css";
import { OptionList } from "./option-list.tsx";
import { useHeld, useTurns } from "./use-turns.ts";

type FilterRailProps = {
  index: DatasetIndex | null;
  narrowed: Narrowed | null;
  filters: Filters;
  view: ViewId;
  /** The open article's id. */
  open: string | null;
  /** What the open article has marked; all when none is named. */
  marks: readonly MarkGroup[];
  /** How the open article is read. */
  order: ViewSettings["order"];
  lit: Lit | null;
  onLight: (lit: Lit | null) => void;
  onFilter: (change: Partial<Filters>, as: ChangeAs) => void;
  onMarks: (marks: MarkGroup[]) => void;
  onOrder: (order: ViewSettings["order"]) => void;
};

/** The first view comes before the counts beside the options. */
const turns = ["first view", "counts"];

/** The filters: every option with the count it would give under the other filters. On a narrow page they open on demand. */
export function FilterRail({ index, narrowed, ...rest }: FilterRailProps) {
  const [isOpen, setIsOpen] = useState(false);
  const counted = useHeld(narrowed, { isInTurn: useTurns(narrowed, turns) > 1, start: narrowed });
  return (
    <aside aria-label="Filters" className={styles.rail} data-open={isOpen}>
      <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? "Hide the filters" : "Show the filters"}
      </button>
      <div className={styles.sections}>
        {index && counted && <Sections index={index} narrowed={counted} {...rest} />}
      </div>
    </aside>
  );
}

const readings = [
  { value: "told", label: "As told" },
  { value: "date", label: "In order of time" },
] as const;

type SectionsProps = FilterRailProps & { index: DatasetIndex; narrowed: Narrowed };

function Sections({ index, narrowed, filters, view, open, marks, order, lit, ...on }: SectionsProps) {
  const { onLight, onFilter, onMarks, onOrder } = on;
  const actors = useMemo(() => actorOptions(index, narrowed.countBy("actor")), [index, narrowed]);
  const places = useMemo(() => placeOptions(index, narrowed.countBy("place")), [index, narrowed]);
  const kinds = useMemo(() => kindOptions(index, narrowed.countBy("kind")), [index, narrowed]);
  const blocsByCount = useMemo(() => blocOptions(narrowed.countBy("bloc")), [narrowed]);
  const documents = useMemo(() => documentOptions(index, narrowed.countBy("doc")), [index, narrowed]);
  const records = open === null ? undefined : index.byDocument.get(open);
  const lighter = (kind: "actor" | "place") => (id: string | null) => onLight(id === null ? null : { kind, id });
  const litId = (kind: "actor" | "place") => (lit?.kind === kind ? lit.id : null);
  const articles = (documents.length > 1 || view === "article") && (
    <OptionList
      title="Articles"
      options={documents}
      chosen={filters.doc}
      limit={8}
      names="long"
      onChange={(doc) => onFilter({ doc }, "step")}
    />
  );
  return (
    <>
      {view === "article" && articles}
      {view === "article" && records && (
        <OptionList
          title="In this article"
          options={markOptions(records, filters)}
          chosen={marks}
          limit={markGroups.length}
          onChange={(ids) => onMarks(markGroups.filter((group) => ids.includes(group)))}
        />
      )}
      {view === "article" && (
        <SegmentedControl
          label="Read as"
          options={readings}
          value={order === "date" ? "date" : "told"}
          onChange={(next) => onOrder(next === "date" ? next : null)}
        />
      )}
      {view === "strikes" && <StrikeSections index={index} narrowed={narrowed} filters={filters} onFilter={onFilter} />}
      <OptionList
        title="Actors"
        options={actors}
        chosen={filters.actor}
        limit={14}
        lit={litId("actor")}
        onChange={(actor) => onFilter({ actor }, "step")}
        onLight={lighter("actor")}
      />
      <OptionList
        title="Places"
        options={places}
        chosen={filters.place}
        limit={10}
        lit={litId("place")}
        onChange={(place) => onFilter({ place }, "step")}
        onLight={lighter("place")}
      />
      <OptionList
        title="Kind"
        options={kinds}
        chosen={filters.kind}
        limit={itemKinds.length}
        onChange={(ids) => onFilter({ kind: itemKinds.filter((kind) => ids.includes(kind)) }, "step")}
      />
      <OptionList
        title="Bloc"
        options={blocsByCount}
        chosen={filters.bloc}
        limit={blocs.length}
        onChange={(ids) => onFilter({ bloc: blocs.filter((bloc) => ids.includes(bloc)) }, "step")}
      />
      <DateFields from={filters.from} to={filters.to} onChange={(change) => onFilter(change, "step")} />
      {view !== "article" && articles}
    </>
  );
}

function StrikeSections(props: Pick<SectionsProps, "index" | "narrowed" | "filters" | "onFilter">) {
  const { index, narrowed, filters, onFilter } = props;
  const { claimant, measure } = filters;
  const claimants = useMemo(
    () => claimantOptions(index, narrowed.countBy("claimant"), claimant),
    [index, narrowed, claimant],
  );
  const measured = useMemo(() => measureOptions(index, narrowed.countBy("measure")), [index, narrowed]);
  return (
    <>
      <OptionList
        title="Claimed by"
        options={claimants}
        chosen={claimant}
        limit={8}
        onChange={(ids) => onFilter({ claimant: ids }, "step")}
      />
      <OptionList
        title="Measure"
        options={measured}
        chosen={measure}
        limit={measures.length}
        onChange={(ids) => onFilter({ measure: measures.filter((one) => ids.includes(one)) }, "step")}
      />
    </>
  );
}
