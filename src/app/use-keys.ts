import { useEffect } from "react";
import type { AddressState } from "../filters/address.ts";

/** The page's own keys: `/` goes to the search box, Esc steps back from the passage, then from the view. */
export function useKeys(given: { state: AddressState; onChange: (part: Partial<AddressState>) => void }): void {
  const { state, onChange } = given;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Escape") {
        if (state.item !== null) onChange({ item: null });
        else if (state.view !== "overview") onChange({ view: "overview" });
        return;
      }
      if (isTyping(event.target) || event.key !== "/") return;
      event.preventDefault();
      document.getElementById("search")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [state, onChange]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
}
