import { useCallback, useSyncExternalStore } from "react";
import { type AddressState, readAddress, writeAddress } from "../filters/address.ts";
import type { ChangeAs } from "../filters/view-props.ts";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** The address's query and the one way to change it; every part of the page that asks sees the same. */
export function useAddress(): {
  query: string;
  change: (next: (state: AddressState) => AddressState, as: ChangeAs) => void;
} {
  const query = useSyncExternalStore(subscribe, () => window.location.search);
  const change = useCallback((next: (state: AddressState) => AddressState, as: ChangeAs) => {
    const { pathname, hash, search } = window.location;
    const written = writeAddress(next(readAddress(search).state));
    if (written === search) return;
    const address = `${pathname}${written}${hash}`;
    if (as === "step") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    for (const listener of listeners) listener();
  }, []);
  return { query, change };
}
