import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage, showState } from "../../tests/show-page.tsx";

const region = (name: string) => within(screen.getByRole("region", { name }));
const filters = () => within(screen.getByRole("complementary", { name: "Filters" }));
const twoSpeakers = {
  actors: [
    { id: "ada", name: "Ada Quill" },
    { id: "bo", name: "Bo Finch" },
  ],
  quotes: [
    { id: "open", speaker: "ada", exact: "The harbour is open." },
    { id: "shut", speaker: "bo", exact: "The harbour is shut." },
  ],
};

test("the overview has each view and the filters as landmarks", () => {
  showPage(twoSpeakers);
  const names = screen.getAllByRole("region").map((landmark) => landmark.getAttribute("aria-label"));
  expect(names.filter(Boolean)).toEqual(["Timeline", "Map", "Quotes", "Strike counts", "Article"]);
});

test("the quotes follow a chosen actor", async () => {
  const user = showPage(twoSpeakers);
  await region("Quotes").findByText(/harbour is shut/);
  await user.click(filters().getByRole("checkbox", { name: "Ada Quill" }));
  await waitFor(() => expect(region("Quotes").queryByText(/harbour is shut/)).toBeNull());
});

test("choosing an actor stands in the address", async () => {
  const user = showPage(twoSpeakers);
  await user.click(filters().getByRole("checkbox", { name: "Ada Quill" }));
  expect(window.location.search).toBe("?actor=ada");
});

test("an option's description is its count under the other filters", () => {
  showPage({ ...twoSpeakers, quotes: [{ speaker: "ada" }, { speaker: "ada" }, { speaker: "bo" }] }, "?actor=bo");
  const option = filters().getByRole("checkbox", { name: "Ada Quill" });
  const description = document.getElementById(option.getAttribute("aria-describedby") ?? "");
  expect(description?.textContent).toBe("2");
});

test("options without a claim come last", () => {
  showPage({ ...twoSpeakers, quotes: [{ speaker: "bo" }] });
  const names = within(filters().getByRole("group", { name: "Actors" }))
    .getAllByRole("checkbox")
    .map((option) => option.getAttribute("aria-label"));
  expect(names).toEqual(["Bo Finch", "Ada Quill"]);
});

test("a chip takes its filter away", async () => {
  const user = showPage(twoSpeakers, "?actor=ada&bloc=us");
  await user.click(screen.getByRole("button", { name: "Remove Ada Quill" }));
  expect(window.location.search).toBe("?bloc=us");
});

test("Clear all takes every filter away and leaves the view", async () => {
  const user = showPage(twoSpeakers, "?view=quotes&actor=ada&q=harbour");
  await user.click(screen.getByRole("button", { name: "Clear all" }));
  expect(window.location.search).toBe("?view=quotes");
});

test("choosing a quote filters nothing", async () => {
  const user = showPage(twoSpeakers);
  await user.click(await region("Quotes").findByText(/harbour is open/));
  expect([window.location.search, region("Quotes").queryByText(/harbour is shut/)]).toEqual([
    "?item=open",
    expect.anything(),
  ]);
});

test("Esc steps back from the passage, then from the view", async () => {
  const user = showPage(twoSpeakers, "?view=quotes&item=open");
  await user.keyboard("{Escape}");
  const afterFirst = window.location.search;
  await user.keyboard("{Escape}");
  expect([afterFirst, window.location.search]).toEqual(["?view=quotes", ""]);
});

test("brackets step from claim to claim", async () => {
  const user = showPage(twoSpeakers, "?item=open");
  await user.keyboard("]");
  expect(window.location.search).toBe("?item=shut");
});

test("the arrow keys go from option to option", async () => {
  const user = showPage(twoSpeakers);
  filters().getByRole("checkbox", { name: "Ada Quill" }).focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(filters().getByRole("checkbox", { name: "Bo Finch" }));
});

test("the question mark opens the list of keys", async () => {
  const user = showPage(twoSpeakers);
  await user.keyboard("?");
  expect(await screen.findByText("previous claim")).toBeDefined();
});

test("a view shown as a table holds what it showed", async () => {
  const user = showPage(twoSpeakers);
  await user.click(await region("Quotes").findByRole("button", { name: "As table" }));
  expect(region("Quotes").getAllByRole("row")).toHaveLength(3);
});

test("a document is opened without filtering by it", async () => {
  const documents = [{ id: "one" }, { id: "two" }];
  const user = showPage({ documents, quotes: [{ document: "one" }, { document: "two" }] });
  await user.click(await region("Article").findByRole("button", { name: "Next article" }));
  expect(window.location.search).toBe("?item=two");
});

test("the slash goes to the search box", async () => {
  const user = showPage(twoSpeakers);
  await user.keyboard("/");
  expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search quotes and text" }));
});

test("typing a search narrows the quotes and marks what was found", async () => {
  const user = showPage(twoSpeakers);
  await user.type(screen.getByRole("searchbox", { name: "Search quotes and text" }), "shut");
  await waitFor(() => expect(region("Quotes").getByText("shut").tagName).toBe("MARK"));
});

test("the search's typing is one step back", async () => {
  const user = showPage(twoSpeakers);
  const before = window.history.length;
  await user.type(screen.getByRole("searchbox", { name: "Search quotes and text" }), "shut");
  expect(window.history.length - before).toBe(1);
});

test("Back undoes a chosen filter", async () => {
  const user = showPage(twoSpeakers, "?bloc=other");
  await user.click(filters().getByRole("checkbox", { name: "Ada Quill" }));
  window.history.back();
  await waitFor(() => expect(filters().getByRole("checkbox", { name: "Ada Quill" })).toHaveProperty("checked", false));
});

test("what the address says and the data lacks is told in a notice that can be closed", async () => {
  const user = showPage(twoSpeakers, "?actor=nobody&colour=red");
  expect(screen.getByText(/actor “nobody”/)).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Close this notice" }));
  expect(screen.queryByText(/actor “nobody”/)).toBeNull();
});

test("filters that leave nothing say which of them to drop", async () => {
  const user = showPage(twoSpeakers, "?actor=ada&q=shut");
  await user.click(await screen.findByRole("button", { name: "Drop “shut” (1)" }));
  expect(window.location.search).toBe("?actor=ada");
});

test("while the data loads the frame stands and each view says that it loads", () => {
  showState({ status: "loading" });
  expect(screen.getAllByText("Loading")).toHaveLength(5);
});

test("data that does not arrive is told with its file", () => {
  showState({ status: "failed", message: "data/dataset.json could not be fetched: the server answered 404" });
  expect(screen.getByRole("alert").textContent).toContain("data/dataset.json could not be fetched");
});

test("data that does not arrive leaves no view that seems to load", () => {
  showState({ status: "failed", message: "data/dataset.json could not be fetched" });
  expect(screen.queryByText("Loading")).toBeNull();
});

test("data that cannot be read is told with its place", () => {
  showState({ status: "unreadable", place: "line 3, column 7", message: "this is not JSON" });
  expect(screen.getByRole("alert").textContent).toContain("data/dataset.json, line 3, column 7: this is not JSON");
});

test.each([
  [2, "The data is newer"],
  [0, "The data is older"],
])("data of schema version %s is told as such", (found, words) => {
  showState({ status: "out-of-date", found, known: 1 });
  expect(screen.getByRole("alert").textContent).toContain(words);
});

test("a dataset without articles says how to add some", () => {
  showPage({ documents: [] });
  expect(screen.getByRole("alert").textContent).toContain("No articles yet");
});

test("an embedded view comes without the frame", () => {
  showPage(twoSpeakers, "?view=quotes&embed=1");
  expect([screen.queryByRole("banner"), screen.queryByRole("region", { name: "Quotes" })]).toEqual([
    null,
    expect.anything(),
  ]);
});

test("the theme button sets the theme and the address holds it", async () => {
  const user = showPage(twoSpeakers);
  await user.click(screen.getByRole("button", { name: "Switch to the dark theme" }));
  expect([document.documentElement.dataset.theme, window.location.search]).toEqual(["dark", "?theme=dark"]);
});

test("the strikes view filters by who claims a figure and by what it measures", async () => {
  const user = showPage(
    {
      actors: [{ id: "navy", name: "The navy" }],
      strikes: [{ claimant: "navy", measure: "launched" }, { measure: "killed" }],
    },
    "?view=strikes",
  );
  await user.click(filters().getByRole("checkbox", { name: "Launched" }));
  const claimants = within(filters().getByRole("group", { name: "Claimed by" }));
  await user.click(claimants.getByRole("checkbox", { name: "The navy", description: "1" }));
  expect(window.location.search).toBe("?view=strikes&claimant=navy&measure=launched");
  await user.click(screen.getByRole("button", { name: "Remove claimed by The navy" }));
  expect(window.location.search).toBe("?view=strikes&measure=launched");
});

test("filters on claimant and measure that leave nothing say which to drop", async () => {
  const user = showPage({ strikes: [{ measure: "launched" }] }, "?measure=killed&claimant=-");
  await user.click(screen.getByRole("button", { name: "Drop Killed (1)" }));
  expect(window.location.search).toBe("?claimant=-");
});

test("the article view tells how many of each kind the article has, and marks the kinds chosen", async () => {
  const user = showPage({ strikes: [{}, {}], quotes: [{}] }, "?view=article");
  const kinds = within(filters().getByRole("group", { name: "In this article" }));
  await user.click(kinds.getByRole("checkbox", { name: "Strike counts", description: "2" }));
  expect(window.location.search).toBe("?view=article&marks=count");
});

test("an article chosen in the filters opens, whatever is chosen in another", async () => {
  const documents = [
    { id: "one", title: "First news" },
    { id: "two", title: "Second news" },
  ];
  const user = showPage({ documents, quotes: [{ id: "open", document: "one" }] }, "?view=article&item=open");
  await user.click(filters().getByRole("checkbox", { name: "5 Mar 2025 · Second news" }));
  expect(window.location.search).toBe("?view=article&doc=two");
});

test("a filter leaves what is chosen", async () => {
  const user = showPage(twoSpeakers, "?item=open");
  await user.click(filters().getByRole("checkbox", { name: "Bo Finch" }));
  expect(window.location.search).toBe("?actor=bo&item=open");
});
