import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach } from "vitest";
import type { DataState } from "../src/app/data-state.ts";
import { Page } from "../src/app/page.tsx";
import { indexDataset } from "../src/dataset/dataset-index.ts";
import { datasetWith } from "./fixture.ts";

// Views load lazily, which takes its time where many tests run at once.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

/** What jsdom lacks of a browser. */
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** Texts by document id; the fixture's document is `harbour-news`. */
type Texts = Readonly<Record<string, string>>;

/** Shows the whole page at an address, over given data: `showPage({ quotes: [{ speaker: "ada" }] }, "?actor=ada")`. */
export function showPage(parts: Parameters<typeof datasetWith>[0], query = "", texts: Texts = {}) {
  return showState({ status: "ready", index: indexDataset(datasetWith(parts)), flaws: [] }, query, texts);
}

/** Shows the whole page in a given state of its data. */
export function showState(data: DataState, query = "", texts: Texts = {}) {
  window.history.replaceState(null, "", `/${query}`);
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } },
  });
  for (const [id, text] of Object.entries(texts)) client.setQueryData(["document", id], text);
  render(
    <QueryClientProvider client={client}>
      <Page data={data} onRetry={() => undefined} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}
