import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage } from "../../../tests/show-page.tsx";

const parts: Parameters<typeof showPage>[0] = {
  actors: [
    { id: "ada", name: "Ada Lund", bloc: "europe" },
    { id: "bo", name: "Bo Reyes", bloc: "us" },
  ],
  quotes: [
    { id: "first", speaker: "ada", date: "2025-03-03", exact: "We are close." },
    { id: "second", speaker: "bo", date: "2025-03-04", exact: "Not yet." },
  ],
  events: [{ id: "meeting", kind: "talks", status: "planned", date: "2025-03-06", actors: ["ada"] }],
};

const timeline = async () => within(await screen.findByRole("region", { name: "Timeline" }));
const marks = async () => (await timeline()).findAllByRole("button", { name: /2025: / });
const address = () => window.location.search;

test("every mark has a name with kind, person, date and words", async () => {
  showPage(parts, "?view=timeline");
  const names = (await marks()).map((mark) => mark.getAttribute("aria-label"));
  expect(names).toEqual([
    "Talks (planned), Ada Lund, Thu 6 Mar 2025: The envoys met.",
    "Quote, Ada Lund, Mon 3 Mar 2025: “We are close.”",
    "Quote, Bo Reyes, Tue 4 Mar 2025: “Not yet.”",
  ]);
});

test("arrow keys move between marks and Enter opens the passage", async () => {
  const user = showPage(parts, "?view=timeline");
  const [talks] = await marks();
  talks?.focus();
  await user.keyboard("{ArrowDown}{ArrowLeft}{Enter}");
  await waitFor(() => expect(address()).toContain("item=first"));
});

test("only one mark is a tab stop", async () => {
  showPage(parts, "?view=timeline");
  expect((await marks()).filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
});

test("a typed date narrows to it", async () => {
  const user = showPage(parts, "?view=timeline");
  await user.type(await (await timeline()).findByLabelText("From", { selector: "input" }), "2025-03-04");
  expect(address()).toContain("from=2025-03-04");
});

test("Shift and an arrow choose the next day that has items", async () => {
  const user = showPage(parts, "?view=timeline&from=2025-03-04&to=2025-03-04");
  (await marks())[0]?.focus();
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(address()).toContain("from=2025-03-06&to=2025-03-06");
});

test("a column’s name chooses its day, and chosen again lets all days back", async () => {
  const user = showPage(parts, "?view=timeline");
  const day = await (await timeline()).findByRole("button", { name: "Only Tue 4 Mar" });
  await user.click(day);
  const chosen = address();
  await user.click(day);
  expect([chosen, address()]).toEqual(["?view=timeline&from=2025-03-04&to=2025-03-04", "?view=timeline"]);
});

test("chosen dates leave the other days’ marks in sight", async () => {
  showPage(parts, "?view=timeline&from=2025-03-04&to=2025-03-04");
  expect(await marks()).toHaveLength(3);
});

test("As told keeps the order of the article from top to bottom", async () => {
  showPage(parts, "?view=timeline&order=told");
  const told = await (await timeline()).findByRole("group", { name: /^As told/ });
  const names = within(told)
    .getAllByRole("button")
    .map((mark) => mark.getAttribute("aria-label")?.split(",")[0]);
  expect(names).toEqual(["Quote", "Quote", "Talks (planned)"]);
});

test("the table holds what the marks show", async () => {
  showPage(parts, "?view=timeline&table=timeline");
  const table = await (await timeline()).findByRole("table");
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining("Mon 3 Mar 2025Quote"),
    expect.stringContaining("Tue 4 Mar 2025Quote"),
    expect.stringContaining("Thu 6 Mar 2025Talks, planned"),
  ]);
});

test("the focus of a mark that paging takes away goes to the drawing and comes back with the marks", async () => {
  const before = { id: "before", speaker: "ada", date: "2024-03-03", exact: "We begin." };
  const user = showPage({ ...parts, quotes: [...(parts.quotes ?? []), before] }, "?view=timeline");
  (await marks())[0]?.focus();
  await user.keyboard("{PageUp}".repeat(6));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Timeline, /));
  await user.keyboard("{PageDown}".repeat(6));
  await waitFor(() => expect(address()).toBe("?view=timeline"));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("data-mark")).toBe("first");
});

test("the focus stays with its entry from days to years and back", async () => {
  const user = showPage(parts, "?view=timeline");
  const last = (await marks()).at(-1);
  last?.focus();
  await user.keyboard("---");
  await waitFor(() => expect(address()).toContain("zoom=year"));
  await user.keyboard("+++");
  await waitFor(() => expect(address()).toBe("?view=timeline"));
  expect(document.activeElement?.getAttribute("data-mark")).toBe("second");
});

test("a link holds the days that were paged to", async () => {
  showPage(parts, "?view=timeline&around=2025-02-10");
  await (await timeline()).findByRole("button", { name: "Only Mon 10 Feb" });
});

test("All dates gives its focus to the first date", async () => {
  const user = showPage(parts, "?view=timeline&from=2025-03-04&to=2025-03-04");
  await user.click(await (await timeline()).findByRole("button", { name: "All dates" }));
  expect(document.activeElement).toBe((await timeline()).getByLabelText("From", { selector: "input" }));
});

test("what has no date is listed, plans first, and opens its passage", async () => {
  const undated = { events: [{ date: null }, { id: "plan", status: "planned" as const, date: null, actors: ["ada"] }] };
  const user = showPage({ ...parts, ...undated }, "?view=timeline");
  await user.click(await (await timeline()).findByRole("button", { name: "2 more without a stated date" }));
  const list = within((await timeline()).getByRole("dialog"));
  const [first] = list.getAllByRole("listitem");
  expect(first?.textContent).toMatch(/\(planned\), Ada Lund, date not stated: /);
  await user.click(list.getByRole("button", { name: /Ada Lund/ }));
  await waitFor(() => expect(address()).toContain("item=plan"));
});
