import { useCallback, useMemo } from "react";
import { type Day, type DayRange, formatDay, parseDay } from "../../dataset/days.ts";
import type { ChangeAs, ViewProps, ViewSettings } from "../../filters/view-props.ts";
import { columnsOver, daysAround, daysToShow, middleOf, movedBy, type Zoom, zoomFor } from "./time-scale.ts";

const zoomOrder: readonly Zoom[] = ["day", "week", "month", "year"];

/** A day and how far across the drawing it shall stand, from 0 at the left to 1. */
export type Anchor = { day: Day; share: number };

type Given = Pick<ViewProps, "settings" | "onSettings"> & {
  /** The days that the story is about, which show unless somebody looks elsewhere. */
  story: DayRange;
  /** The chosen dates, which show where the story's days do not hold them. */
  range: DayRange | null;
  /** All days there are to look at. */
  span: DayRange;
  /** Pixels that the columns have. */
  width: number;
};

export type DaysShown = {
  zoom: Zoom;
  days: DayRange;
  setZoom: (zoom: Zoom) => void;
  /** To shorter units (−1) or longer ones (1); the anchor, or else the middle, stays where it is. */
  zoomBy: (step: 1 | -1, given: { anchor?: Anchor; as: ChangeAs }) => void;
  moveBy: (columns: number) => void;
  centre: (day: Day) => void;
  /** Goes back to the usual days if the day lies outside those that were moved to. */
  keepInSight: (day: Day) => void;
};

/**
 * Which days show, in columns of which unit. The address alone holds both, and each move counts from what it holds then,
 * since a key may be pressed again before the last one is drawn.
 */
export function useDaysShown({ settings, onSettings, story, range, span, width }: Given): DaysShown {
  const look = useMemo(() => lookOver({ story, range, span, width }), [story, range, span, width]);
  const { zoom, around } = settings;
  const shown = useMemo(() => look.at({ zoom, around }), [look, zoom, around]);
  const change = useCallback(
    (next: (now: Shown) => Shown | null, as: ChangeAs) =>
      onSettings((now) => {
        const moved = next(look.at(now));
        return moved ? look.settingsOf(moved) : {};
      }, as),
    [onSettings, look],
  );
  return useMemo(
    () => ({
      ...shown,
      setZoom: (to) => change((now) => look.zoomed(now, to), "step"),
      zoomBy: (step, { anchor, as }) =>
        change((now) => {
          const to = zoomOrder[zoomOrder.indexOf(now.zoom) + step];
          return to ? look.zoomed(now, to, anchor) : null;
        }, as),
      moveBy: (columns) =>
        change((now) => look.centred(now, movedBy(middleOf(now.days, now.zoom), columns, now.zoom).first), "drag"),
      centre: (day) => change((now) => look.centred(now, day), "drag"),
      keepInSight: (day) =>
        onSettings((now) => {
          const { days } = look.at(now);
          return day < days.first || day > days.last ? { around: null } : {};
        }, "drag"),
    }),
    [shown, change, look, onSettings],
  );
}

type Shown = { zoom: Zoom; days: DayRange };
type Kept = Pick<ViewSettings, "zoom" | "around">;

/** From settings to days and back; the usual unit and the usual days are left out of the settings. */
function lookOver({ story, range, span, width }: Pick<Given, "story" | "range" | "span" | "width">) {
  const usualZoom = zoomFor(story);
  const usualDays = (zoom: Zoom) => {
    const usual = daysToShow(story, zoom, width);
    const isRangeInView = range === null || (range.first <= usual.last && range.last >= usual.first);
    return isRangeInView ? usual : daysToShow(range, zoom, width);
  };
  const columnsOf = (zoom: Zoom) => columnsOver(usualDays(zoom), zoom).length;
  const centred = ({ zoom }: { zoom: Zoom }, day: Day): Shown => {
    const kept = Math.min(span.last, Math.max(span.first, day));
    return { zoom, days: daysAround(kept, columnsOf(zoom), zoom) };
  };
  return {
    centred,
    at: ({ zoom: chosen, around }: Kept): Shown => {
      const zoom = chosen ?? usualZoom;
      const day = around === null ? null : parseDay(around);
      return day === null ? { zoom, days: usualDays(zoom) } : { zoom, days: daysAround(day, columnsOf(zoom), zoom) };
    },
    zoomed: ({ days }: Shown, zoom: Zoom, anchor?: Anchor): Shown => {
      const isAtStory = days.first <= story.last && days.last >= story.first;
      if (!anchor && isAtStory) return { zoom, days: usualDays(zoom) };
      const columns = columnsOf(zoom);
      const { day, share } = anchor ?? { day: Math.floor((days.first + days.last) / 2), share: 0.5 };
      const shift = Math.floor(columns / 2) - Math.min(columns - 1, Math.floor(share * columns));
      return centred({ zoom }, movedBy(daysAround(day, 1, zoom), shift, zoom).first);
    },
    settingsOf: ({ zoom, days }: Shown): Kept => ({
      zoom: zoom === usualZoom ? null : zoom,
      around: days.first === usualDays(zoom).first ? null : formatDay(middleOf(days, zoom).first),
    }),
  };
}
