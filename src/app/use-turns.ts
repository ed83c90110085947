import { startTransition, useEffect, useState } from "react";

/**
 * How many of the views have caught up with what they show, in their order: one at once and one more after each frame,
 * so that the first shows it without waiting for the last. Other content or other views start a new round.
 */
export function useTurns(content: object | null, views: readonly unknown[]): number {
  const [turn, setTurn] = useState({ content, views, done: 1 });
  const done = turn.content === content && turn.views === views ? turn.done : 1;
  useEffect(() => {
    if (content === null || done >= views.length) return;
    return afterNextFrame(() => startTransition(() => setTurn({ content, views, done: done + 1 })));
  }, [content, done, views]);
  return done;
}

/** The value as of its last turn; `start` until it has had one. */
export function useHeld<Value>(value: Value, { isInTurn, start }: { isInTurn: boolean; start: Value }): Value {
  const [held, setHeld] = useState(isInTurn ? value : start);
  if (isInTurn && held !== value) setHeld(value);
  return isInTurn ? value : held;
}

/** A timer set within an animation frame fires when that frame has been handed on. */
function afterNextFrame(then: () => void): () => void {
  let timer = 0;
  const frame = requestAnimationFrame(() => {
    timer = window.setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
}
