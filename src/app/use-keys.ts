import { useEffect } from "react";
import type { DatasetIndex, Item } from "../dataset/dataset-index.ts";
import type { AddressState } from "../filters/address.ts";

type KeysGiven = {
  state: AddressState;
  index: DatasetIndex | null;
  /** The claims that `[` and `]` step through, in reading order. */
  items: readonly Item[];
  onChange: (part: Partial<AddressState>) => void;
  onHelp: () => void;
};

/**
 * The page's own keys: `/` goes to the search box, `[` and `]` to the previous and next claim, `?` to the list of keys;
 * Esc steps back from the passage, then from the view.
 */
export function useKeys({ state, index, items, onChange, onHelp }: KeysGiven): void {
  useEffect(() => {
    const act = (key: string): boolean => {
      if (key === "/") document.getElementById("search")?.focus();
      else if (key === "?") onHelp();
      else if (key === "[" || key === "]") {
        const next = claimBeside(index, items, { chosen: state.item, step: key === "[" ? -1 : 1 });
        if (next !== null) onChange({ item: next });
      } else return false;
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isInDialog(event.target)) return;
      if (event.key === "Escape") {
        if (state.item !== null) onChange({ item: null });
        else if (state.view !== "overview") onChange({ view: "overview" });
      } else if (!isTyping(event.target) && act(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [state, index, items, onChange, onHelp]);
}

/** The claim before or after the chosen record in reading order; the first or last when none is chosen; null at an end. */
function claimBeside(
  index: DatasetIndex | null,
  items: readonly Item[],
  { chosen, step }: { chosen: string | null; step: 1 | -1 },
): string | null {
  const record = index?.itemsById.get(chosen ?? "")?.record ?? index?.mentionsById.get(chosen ?? "");
  if (!record) return (step === 1 ? items[0] : items.at(-1))?.record.id ?? null;
  const at = items.findIndex((item) => item.record.id === chosen);
  if (at >= 0) return items[at + step]?.record.id ?? null;
  const isAfter = ({ record: other }: Item) =>
    other.document > record.document || (other.document === record.document && other.start > record.start);
  const after = items.findIndex(isAfter);
  const next = after < 0 ? items.length : after;
  return items[step === 1 ? next : next - 1]?.record.id ?? null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("dialog") !== null;
}
