import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage } from "../../../tests/show-page.tsx";

const parts = {
  actors: [
    { id: "ada", name: "Ada Quill" },
    { id: "bo", name: "Bo Finch" },
  ],
  quotes: [
    { id: "first", speaker: "ada", date: "2025-03-05", exact: "It is open." },
    { id: "second", speaker: "bo", date: "2025-03-03", exact: "It is shut." },
    { id: "third", speaker: "bo", date: "2025-03-04", exact: "It is mined." },
  ],
};
const quotes = () => within(screen.getByRole("region", { name: "Quotes" }));
const words = () =>
  quotes()
    .getAllByRole("article")
    .map((line) => within(line).getByRole("link").textContent?.slice(7, -2));

test.each([
  ["newest first", "", ["open", "mined", "shut"]],
  ["oldest first", "&sort=oldest", ["shut", "mined", "open"]],
  ["as told", "&sort=told", ["open", "shut", "mined"]],
])("the quotes stand %s when asked for, and the address says so", async (label, key, order) => {
  const user = showPage(parts, "?view=quotes&sort=oldest");
  await user.selectOptions(await quotes().findByRole("combobox", { name: "Order of quotes" }), label);
  await waitFor(() => expect(window.location.search).toBe(`?view=quotes${key}`));
  await waitFor(() => expect(words()).toEqual(order));
});

test("a link that groups the quotes shows them under their speakers", async () => {
  const user = showPage(parts, "?view=quotes&group=speaker");
  const headings = await quotes().findAllByRole("heading", { level: 3 });
  expect(headings.map(({ textContent }) => textContent)).toEqual(["Bo Finch2", "Ada Quill1"]);
  expect(words()).toEqual(["mined", "shut", "open"]);
  await user.click(quotes().getByRole("button", { name: "By speaker", pressed: true }));
  await waitFor(() => expect(window.location.search).toBe("?view=quotes"));
});
