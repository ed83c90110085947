/** What the page is watched for: the claims left, the passage in the article, the view, or where the map stands. */
export type Probe = "claims" | "passage" | "view" | "map";

/** The watch as it stands in the page under `window.bench`. */
export type PageWatch = {
  /** Milliseconds from the start of the navigation to the frame that shows how many claims there are; null before it. */
  firstView: number | null;
  /** Longest stretch of the main thread without a break since the start, in milliseconds. */
  longestTask: number;
  /**
   * Waits for the next input and then for the frame that shows what it changed.
   * @returns milliseconds from the input to the end of that frame, or null when nothing changed within the limit
   */
  nextChange: (given: { probe: Probe; input: string; limit: number }) => Promise<number | null>;
};

declare global {
  interface Window {
    bench: PageWatch;
  }
}

/** Runs in the page before its own scripts; it must not refer to anything outside itself. */
export function installWatch(): void {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? "";
  const probes: Record<Probe, () => string> = {
    claims: () => /[\d,]+ of [\d,]+ items/.exec(text('section[aria-label="Timeline"]'))?.[0] ?? "",
    passage: () => text('section[aria-label="Article"] mark[data-chosen], section[aria-label="Article"] [data-chosen]'),
    view: () => document.querySelector("main > [data-view]")?.getAttribute("data-view") ?? "",
    map: () => new URLSearchParams(location.search).get("at") ?? "",
  };
  /** The first message after an animation frame comes when that frame has been handed to the compositor. */
  const afterFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  const whenChanged = (isChanged: () => boolean, then: () => void) => {
    const observer = new MutationObserver(() => {
      if (!isChanged()) return;
      observer.disconnect();
      afterFrame(then);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    return observer;
  };
  window.bench = {
    firstView: null,
    longestTask: 0,
    nextChange: ({ probe, input, limit }) =>
      new Promise((resolve) => {
        const before = probes[probe]();
        let start: number | null = null;
        const onInput = (event: Event) => {
          start = event.timeStamp;
        };
        window.addEventListener(input, onInput, { capture: true, once: true });
        const end = (duration: number | null) => {
          clearTimeout(timer);
          observer.disconnect();
          window.removeEventListener(input, onInput, { capture: true });
          resolve(duration);
        };
        const isChanged = () => start !== null && !["", before].includes(probes[probe]());
        const observer = whenChanged(isChanged, () => end(start === null ? null : performance.now() - start));
        const timer = setTimeout(() => end(null), limit);
      }),
  };
  whenChanged(
    () => probes.claims() !== "",
    () => {
      window.bench.firstView = performance.now();
    },
  );
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.bench.longestTask = Math.max(window.bench.longestTask, duration);
  }).observe({ type: "longtask", buffered: true });
}
