import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage } from "../../../tests/show-page.tsx";

const text = " date 2025-03-05 Ada Quill spoke.\n\n“The bay is open,” she said. Twelve boats came to the bay.";
const at = (words: string, from = 0) => ({
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length,
});
const parts = {
  actors: [{ id: "ada", name: "Ada Quill", role: "harbour master" }],
  places: [{ id: "bay", name: "the bay" }],
  mentions: [
    { id: "m-ada", actor: "ada", ...at("Ada Quill") },
    { id: "m-bay", place: "bay", ...at("bay") },
  ],
  quotes: [{ id: "open", speaker: "ada", ...at("The bay is open,"), exact: "The bay is open," }],
  strikes: [
    {
      id: "boats",
      ...at("Twelve boats came to the bay."),
      exact: "Twelve boats came to the bay.",
      countSpan: at("Twelve"),
    },
  ],
};
const show = (query: string) => showPage(parts, query, { "harbour-news": text });
const article = () => within(screen.getByRole("region", { name: "Article" }));

test("the header line of the file is not shown", async () => {
  show("?view=article");
  await article().findByText(/spoke/);
  expect(article().queryByText(/date 2025/)).toBeNull();
});

test("the words of a claim open it", async () => {
  const user = show("?view=article");
  await user.click(await article().findByTitle("Strike count, in the article's own voice"));
  expect(window.location.search).toBe("?view=article&item=boats");
});

test("a name inside a quotation opens the name, the words around it the quotation", async () => {
  show("?view=article");
  const links = (await article().findAllByRole("link")).map((link) => [link.textContent, link.getAttribute("title")]);
  expect(links).toEqual([
    ["Ada Quill", "Actor, Ada Quill"],
    ["“The ", "Quotation, Ada Quill"],
    ["bay", "Place, the bay"],
    ["Twelve", "Strike count, in the article's own voice"],
  ]);
});

test("a quotation that a name interrupts is one stop of the keyboard, and a click opens it anywhere", async () => {
  const user = show("?view=article");
  const [first, rest] = await article().findAllByTitle("Quotation, Ada Quill");
  expect([first?.tabIndex, rest?.tabIndex]).toEqual([0, -1]);
  if (rest) await user.click(rest);
  expect(window.location.search).toBe("?view=article&item=open");
});

test("an event that starts with a name is a stop of the keyboard all the same", async () => {
  const events = [{ id: "spoke", kind: "statement" as const, date: "2025-03-04", ...at("Ada Quill spoke.") }];
  showPage({ ...parts, events }, "?view=article", { "harbour-news": text });
  expect(await article().findByRole("link", { name: "spoke." })).toHaveProperty("tabIndex", 0);
});

test("the words of an event open it, and are no mark where other kinds are chosen", async () => {
  const events = [{ id: "spoke", kind: "statement" as const, date: "2025-03-04", ...at("Ada Quill spoke.") }];
  const user = showPage({ ...parts, events }, "?view=article", { "harbour-news": text });
  await user.click(await article().findByTitle("Statement, Tue 4 Mar"));
  expect(window.location.search).toBe("?view=article&item=spoke");
  const kinds = within(screen.getByRole("group", { name: "In this article" }));
  await user.click(kinds.getByRole("checkbox", { name: "Quotes" }));
  expect(article().queryByTitle("Statement, Tue 4 Mar")).toBeNull();
  expect(article().getByTitle("Quotation, Ada Quill").textContent).toBe("“The bay is open,”");
});

test("the claims are listed paragraph by paragraph", async () => {
  show("?view=article");
  const list = within(await screen.findByRole("complementary", { name: "Claims of this article" }));
  const claims = within(list.getByRole("list", { name: "Paragraph 2" })).getAllByRole("button");
  expect(claims.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining("The bay is open"),
    expect.stringContaining("Twelve boats"),
  ]);
});

test("read in order of time, the sentences stand under their dates, and the address says so", async () => {
  const [boats] = parts.strikes;
  const dated = { ...parts, strikes: [{ ...boats, date: "2025-03-01" }] };
  const user = showPage(dated, "?view=article", { "harbour-news": text });
  await user.click(await screen.findByRole("radio", { name: "In order of time" }));
  expect(window.location.search).toBe("?view=article&order=date");
  const headings = article().getAllByRole("heading", { level: 3 });
  expect(headings.map(({ textContent }) => textContent).slice(0, 2)).toEqual(["Sat 1 Mar 2025", "Date not stated"]);
  await user.click(screen.getByRole("radio", { name: "As told" }));
  expect(window.location.search).toBe("?view=article");
});

test("the chosen claim is current in the list of claims", async () => {
  show("?view=article&item=open");
  const current = await article().findByRole("button", { current: true });
  expect(current.textContent).toContain("Ada Quill, harbour master");
});

test("the paragraph of the chosen claim is named", async () => {
  show("?view=article&item=boats");
  expect(await article().findByText("5 Mar 2025, paragraph 2")).toBeDefined();
});

test("pointing at a name lights it up in the filters", async () => {
  const user = show("");
  await user.hover(await article().findByTitle("Actor, Ada Quill"));
  const option = screen.getByRole("checkbox", { name: "Ada Quill" }).closest("label");
  expect(option?.dataset.lit).toBe("true");
});

test("a record whose words no longer stand at its place says so", async () => {
  showPage(parts, "?view=article&item=boats", { "harbour-news": text.replace("Twelve", "Eleven") });
  expect(await article().findByText(/no longer stand at its place/)).toBeDefined();
});
