/** What a key asks of the timeline beyond moving between marks. */
export type TimelineMove = "previous-day" | "next-day" | "earlier" | "later" | "closer" | "farther";

type Press = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Shift and an arrow step through the days, Page Up and Down through the columns, + and − through the units. */
export function moveOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): TimelineMove | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (shiftKey && key === "ArrowLeft") return "previous-day";
  if (shiftKey && key === "ArrowRight") return "next-day";
  if (key === "PageUp") return "earlier";
  if (key === "PageDown") return "later";
  if (key === "+" || key === "=") return "closer";
  return key === "-" ? "farther" : null;
}
