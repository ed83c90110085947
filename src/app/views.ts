import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { ViewId, ViewProps } from "../filters/view-props.ts";

export type ViewEntry = {
  id: Exclude<ViewId, "overview">;
  /** The tab's word. */
  title: string;
  /** The landmark's name. */
  landmark: string;
  Component: LazyExoticComponent<ComponentType<ViewProps>>;
};

/** The views in the order of the tabs and of the overview; each loads when it is first shown. */
export const views: readonly ViewEntry[] = [
  {
    id: "timeline",
    title: "Timeline",
    landmark: "Timeline",
    Component: lazy(async () => ({ default: (await import("../views/timeline/timeline-view.tsx")).TimelineView })),
  },
  {
    id: "map",
    title: "Map",
    landmark: "Map",
    Component: lazy(async () => ({ default: (await import("../views/map/map-view.tsx")).MapView })),
  },
  {
    id: "quotes",
    title: "Quotes",
    landmark: "Quotes",
    Component: lazy(async () => ({ default: (await import("../views/quotes/quotes-view.tsx")).QuotesView })),
  },
  {
    id: "strikes",
    title: "Strikes",
    landmark: "Strike counts",
    Component: lazy(async () => ({ default: (await import("../views/strikes/strikes-view.tsx")).StrikesView })),
  },
  {
    id: "article",
    title: "Article",
    landmark: "Article",
    Component: lazy(async () => ({ default: (await import("../views/article/article-view.tsx")).ArticleView })),
  },
];
