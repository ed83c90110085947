/** The browser's store for corrections; what reads and writes its content is fetched when there is some. */
export const KEY = "dateline-corrections";

const listeners = new Set<() => void>();

/** Calls back whenever the kept corrections change, here or in another tab. */
export function watchCorrections(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** The kept corrections as they are written, or null when there are none or the browser keeps nothing. */
export function keptText(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Tells the page that the kept corrections have changed. */
export function tellOfChange(): void {
  for (const listener of listeners) listener();
}
