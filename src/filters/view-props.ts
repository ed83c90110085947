import type { Correction } from "../dataset/corrections.ts";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { ArticleDocument, placeUses } from "../dataset/schema.ts";
import type { Narrowed } from "./cross-filter.ts";
import type { Filters } from "./filters.ts";

/** The tabs: the overview of all views, and each view as the whole page. */
export const viewIds = ["overview", "timeline", "map", "quotes", "strikes", "article"] as const;
export type ViewId = (typeof viewIds)[number];

/** What the pointer or the focus is on; it lights up in every view. */
export type Lit = { kind: "actor" | "place" | "item"; id: string };

/** "step" makes a history entry (a click, a typed choice); "drag" replaces the last. */
export type ChangeAs = "step" | "drag";

export const sortOrders = ["newest", "oldest", "told"] as const;
export const groupings = ["speaker"] as const;
export const strikeBreakdowns = ["time", "measure", "claimant", "place"] as const;
export const scales = ["linear", "log"] as const;
export const timelineOrders = ["date", "told"] as const;
export const timelineZooms = ["day", "week", "month", "year"] as const;
/** What the text of an article can have marked. */
export const markGroups = ["quote", "count", "event", "actor", "place", "date"] as const;
export type MarkGroup = (typeof markGroups)[number];
export const mapSizes = ["mentions", "counts"] as const;

/** The address's keys that settle how a view shows, not what; null is the view's own default. */
export type ViewSettings = {
  /** Quotes: by date, either way, or in the article's order. */
  sort: (typeof sortOrders)[number] | null;
  /** Quotes: put together by speaker. */
  group: (typeof groupings)[number] | null;
  /** Strike counts: what the bars stand for. */
  by: (typeof strikeBreakdowns)[number] | null;
  /** Strike counts: the axis. */
  scale: (typeof scales)[number] | null;
  /**
   * Timeline: lanes by date, or the order of telling against the date. Article: its sentences by date, or as told, which
   * is its default.
   */
  order: (typeof timelineOrders)[number] | null;
  /** Timeline: the unit of one column. */
  zoom: (typeof timelineZooms)[number] | null;
  /** Timeline: the middle of the days shown, `YYYY-MM-DD`, as moved by hand. */
  around: string | null;
  /** Map: only names of locations, or only those that stand for a government. */
  use: (typeof placeUses)[number] | null;
  /** Map: what the size of a mark stands for. */
  size: (typeof mapSizes)[number] | null;
  /** Map: `lat,lon,zoom` as moved by hand. */
  at: string | null;
  /** Map: id of the place whose card is open. */
  open: string | null;
  /** Article: what of the text is marked; all when none is named. */
  marks: MarkGroup[];
};

/** New values of some keys, or what they become out of those that the address holds now, which a view may lag behind. */
export type Change<Whole> = Partial<Whole> | ((now: Whole) => Partial<Whole>);

/**
 * What a view hands on to `<ViewCard card={card}>` of src/ui: the buttons "As table" and "Expand" live there.
 * The frame has already drawn the landmark (`<section aria-label>`), its border and its height around the view; the
 * view renders one `ViewCard` with its title, its "n of m", its controls and its content, which scrolls inside.
 */
export type CardControls = {
  isExpanded: boolean;
  isTable: boolean;
  /** Opens the view as the whole page, or goes back to the overview. */
  onExpand: () => void;
  /** Shows the table instead of the drawing, or the drawing again. */
  onTable: () => void;
};

/** The article that is open: the chosen record's, or else the first of the filtered ones. */
export type OpenArticle =
  | { status: "none" }
  | { status: "loading"; document: ArticleDocument }
  | { status: "failed"; document: ArticleDocument; message: string }
  | { status: "ready"; document: ArticleDocument; text: string };

/** Whether the browser has kept what it was given. */
export type Keeping = { status: "kept" } | { status: "refused"; reason: string };

/** All that a view gets. It knows no address, no fetch and no sibling. */
export type ViewProps = {
  index: DatasetIndex;
  narrowed: Narrowed;
  filters: Filters;
  settings: ViewSettings;
  /** Id of the chosen record (quote, strike, event or mention), shown in the article; an article's id opens its top. */
  chosen: string | null;
  article: OpenArticle;
  /** Any article's text; rejects where it cannot be had. */
  textOf: (documentId: string) => Promise<string>;
  lit: Lit | null;
  /** True when the view is the whole page, false on the overview. */
  isExpanded: boolean;
  /** True when the view's table is asked for instead of its drawing. */
  isTable: boolean;
  card: CardControls;
  /** Opens the passage of a record; choosing never filters. Null closes it. */
  onChoose: (recordId: string | null) => void;
  onLight: (lit: Lit | null) => void;
  onFilter: (change: Change<Filters>, as: ChangeAs) => void;
  onSettings: (change: Change<ViewSettings>, as?: ChangeAs) => void;
  /** Keeps a correction of an article's record; the data comes back corrected. */
  onCorrect: (document: ArticleDocument, correction: Correction) => Promise<Keeping>;
  /** The address of this page with a record chosen, for "Copy link". */
  linkTo: (recordId: string) => string;
};
