type Update = (() => void) | null;

let ready: Update = null;
const listeners = new Set<() => void>();

/** A newer version of the page waits; `take` loads it. */
export function announceUpdate(take: () => void): void {
  ready = take;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`: what loads the newer version, or null while there is none. */
export const pageUpdate = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: (): Update => ready,
};
