import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage } from "../../../tests/show-page.tsx";

const parts: Parameters<typeof showPage>[0] = {
  places: [
    { id: "haven", name: "Haven", lat: 50, lon: 30 },
    { id: "cove", name: "Cove", lat: 49.5, lon: 31 },
  ],
  mentions: [
    { place: "haven", use: "literal" },
    { place: "haven", use: "associative" },
    { place: "cove", use: "associative" },
  ],
  quotes: [{ place: "haven", exact: "The harbour is open." }],
};

/** jsdom lays nothing out; the map needs a size. */
Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: 800 });
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 600 });

const PATIENCE = { timeout: 10_000 };
const map = () => within(screen.getByRole("region", { name: "Map" }));
const markOf = (name: RegExp) => map().findByRole("button", { name }, PATIENCE);

test("every place is a button with its name and counts", async () => {
  showPage(parts, "?view=map");
  await markOf(/^Haven 2: 1 mention as a location, 1 for a government/);
  await markOf(/^Cove 1: 1 mention for a government/);
});

test("a place's card lists its quotes, and a quote opens its passage", async () => {
  const user = showPage(parts, "?view=map");
  await user.click(await markOf(/^Haven/));
  const card = within(map().getByRole("region", { name: "Haven" }));
  await user.click(card.getByRole("button", { name: /harbour is open/ }));
  await waitFor(() => expect(window.location.search).toContain("item=quote-0"));
});

test("a link to an open card opens the card", async () => {
  showPage(parts, "?view=map&open=cove");
  const card = within(await screen.findByRole("region", { name: "Cove" }, PATIENCE));
  expect(card.getByRole("heading", { level: 3 }).textContent).toBe("Cove");
});

test("arrow keys go from place to place", async () => {
  const user = showPage(parts, "?view=map");
  (await markOf(/^Haven/)).focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Cove/);
});

test("Escape closes the card and goes back to the mark", async () => {
  const user = showPage(parts, "?view=map");
  const mark = await markOf(/^Haven/);
  await user.click(mark);
  await user.keyboard("{Escape}");
  expect([map().queryByRole("region", { name: "Haven" }), document.activeElement]).toEqual([null, mark]);
});

test("names that stand for a government can be switched off, and the address says so", async () => {
  const user = showPage(parts, "?view=map");
  await markOf(/^Cove/);
  await user.click(map().getByRole("button", { name: "stands for a government" }));
  await waitFor(() => expect(map().queryByRole("button", { name: /^Cove/ })).toBeNull());
  await waitFor(() => expect(window.location.search).toContain("use=literal"));
});

test("marks sized by strike counts leave out the places that have none, and the address says so", async () => {
  const user = showPage({ ...parts, strikes: [{ place: "cove" }] }, "?view=map");
  await markOf(/^Haven/);
  await user.selectOptions(map().getByRole("combobox", { name: "Size of the marks" }), "by strike counts");
  await waitFor(() => expect(window.location.search).toBe("?view=map&size=counts"));
  await waitFor(() => expect(map().queryByRole("button", { name: /^Haven/ })).toBeNull());
  await markOf(/^Cove/);
});

test("the table has the same places", async () => {
  showPage(parts, "?view=map&table=map");
  const table = within(await map().findByRole("table", undefined, PATIENCE));
  expect(
    table
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(["Havencity110", "Covecity010"]);
});

test("the focus of a mark that joins others goes on to their cluster, and to the map where nothing is left in view", async () => {
  const user = showPage(parts, "?view=map&at=49.7,30.5,7");
  (await markOf(/^Cove/)).focus();
  await user.keyboard("----");
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Haven 2 \+1/));
});

test("a button that goes away when it is pressed leaves the focus on the map", async () => {
  const user = showPage(parts, "?view=map&at=10,10,7");
  await user.click(map().getByRole("button", { name: "Follow filters" }));
  expect(document.activeElement?.classList.contains("leaflet-container")).toBe(true);
  await markOf(/^Haven/);
});

test("a place's card has the sentences of every article that names it", async () => {
  const sentence = { start: 0, end: 21 };
  const mentions = ["harbour-news", "harbour-news-1"].map((document) => ({ document, place: "haven", sentence }));
  const texts = { "harbour-news": "Haven has a new pier. ", "harbour-news-1": "Few ships left Haven. " };
  const user = showPage({ ...parts, documents: [{}, { title: "News from the pier" }], mentions }, "?view=map", texts);
  await user.click(await markOf(/^Haven/));
  const card = within(map().getByRole("region", { name: "Haven" }));
  await card.findByRole("button", { name: /Haven has a new pier/ });
  await user.click(await card.findByRole("button", { name: /Few ships left Haven.*News from the pier/ }));
  await waitFor(() => expect(window.location.search).toContain("item=mention-1"));
});

test("an attack whose text says from where it came is an arrow that opens its sentence", async () => {
  const strikes = [{ place: "haven", origins: ["cove"], what: "drone", count: 5, measure: "launched" as const }];
  const user = showPage({ ...parts, strikes }, "?view=map&at=49.7,30.5,7");
  (await markOf(/^From Cove to Haven: 5 drones launched$/)).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.search).toContain("item=strike-0"));
});
