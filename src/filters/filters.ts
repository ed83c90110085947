import type { Bloc, Measure } from "../dataset/schema.ts";

/** What kinds of claims there are to filter by: quotes, reported speech, strike counts, and the kinds of events. */
export const itemKinds = [
  "quote",
  "reported",
  "count",
  "talks",
  "statement",
  "strike",
  "aid",
  "exchange",
  "other",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The kinds in the reader's words, plural. */
export const itemKindNames: Readonly<Record<ItemKind, string>> = {
  quote: "Quotes",
  reported: "Reported speech",
  count: "Strike counts",
  talks: "Talks and meetings",
  statement: "Statements",
  strike: "Strikes",
  aid: "Aid",
  exchange: "Exchanges",
  other: "Other events",
};

/** The blocs in the reader's words. */
export const blocNames: Readonly<Record<Bloc, string>> = {
  ukraine: "Ukraine",
  russia: "Russia",
  us: "United States",
  europe: "Europe",
  other: "Others",
};

/** The measures of strike counts in the reader's words. */
export const measureNames: Readonly<Record<Measure, string>> = {
  launched: "Launched",
  intercepted: "Intercepted",
  killed: "Killed",
  wounded: "Wounded",
  destroyed: "Destroyed",
  damaged: "Damaged",
  casualties: "Casualties",
};

/** Stands among the claimants for the figures that name none. */
export const NO_CLAIMANT = "-";

/** Several values of one field are "or", fields are "and"; an empty list or null narrows nothing. */
export type Filters = {
  actor: string[];
  place: string[];
  kind: ItemKind[];
  bloc: Bloc[];
  /** First day, `YYYY-MM-DD`. */
  from: string | null;
  /** Last day, `YYYY-MM-DD`, included. */
  to: string | null;
  doc: string[];
  /** Who claims a strike count: actor ids, or `NO_CLAIMANT`. */
  claimant: string[];
  /** What a strike count measures. */
  measure: Measure[];
  q: string;
  /** Whether reported (indirect) speech is taken in; it is left out unless asked for. */
  reported: boolean;
};

/** The fields a view may own: a view is never narrowed by its own field. Dates are one field. */
export type FilterField = "actor" | "place" | "kind" | "bloc" | "dates" | "doc" | "claimant" | "measure" | "q";

export const noFilters: Filters = {
  actor: [],
  place: [],
  kind: [],
  bloc: [],
  from: null,
  to: null,
  doc: [],
  claimant: [],
  measure: [],
  q: "",
  reported: false,
};
