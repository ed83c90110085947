import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { Narrowed } from "./cross-filter.ts";
import type { Filters } from "./filters.ts";

/** What the pointer or the focus is on; it lights up in every view. */
export type Lit = { kind: "actor" | "place" | "item"; id: string };

/** "step" makes a history entry (a click, a typed choice); "drag" replaces the last. */
export type ChangeAs = "step" | "drag";

/** The address's keys that settle how a view shows, not what. */
export type ViewSettings = {
  sort: string | null;
  group: string | null;
};

/** All that a view gets. It knows no address, no fetch and no sibling. */
export type ViewProps = {
  index: DatasetIndex;
  narrowed: Narrowed;
  filters: Filters;
  settings: ViewSettings;
  /** Id of the chosen record, shown in the article. */
  chosen: string | null;
  lit: Lit | null;
  /** True when the view is the whole page, false on the overview. */
  isExpanded: boolean;
  isTable: boolean;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  onFilter: (change: Partial<Filters>, as: ChangeAs) => void;
  onSettings: (change: Partial<ViewSettings>) => void;
};
