import { useEffect, useState } from "react";
import type { Day } from "../../dataset/days.ts";
import type { ChangeAs } from "../../filters/view-props.ts";

const DWELL_MS = 1400;
/** Those who asked for less motion get more time between the changes. */
const CALM_DWELL_MS = 3000;

type Play = { isPlaying: boolean; toggle: () => void };

/**
 * Steps through some days, from the one after `current` (the first when there is none or it is the last) to the last.
 * The first change is a step of the history, those after it replace it.
 */
export function usePlay(given: {
  days: readonly Day[];
  current: Day | null;
  onDay: (day: Day, as: ChangeAs) => void;
}): Play {
  const { days, current, onDay } = given;
  const [isPlaying, setIsPlaying] = useState(false);
  const next = days.find((day) => current !== null && day > current);
  useEffect(() => {
    if (!isPlaying || next === undefined) return;
    const isCalm = window.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? false;
    const timer = setTimeout(
      () => {
        if (next === days.at(-1)) setIsPlaying(false);
        onDay(next, "drag");
      },
      isCalm ? CALM_DWELL_MS : DWELL_MS,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, next, days, onDay]);
  const toggle = () => {
    const start = next ?? days[0];
    if (isPlaying || start === undefined) return setIsPlaying(false);
    onDay(start, "step");
    setIsPlaying(start !== days.at(-1));
  };
  return { isPlaying, toggle };
}
