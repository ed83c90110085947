import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPage } from "../../../tests/show-page.tsx";

const parts: Parameters<typeof showPage>[0] = {
  actors: [
    { id: "north", name: "North", kind: "state", bloc: "russia" },
    { id: "south", name: "South", kind: "state", bloc: "ukraine" },
    { id: "force", name: "South’s air force", kind: "organization", bloc: "ukraine" },
  ],
  strikes: [
    {
      id: "fired",
      count: 41,
      qualifier: "atLeast",
      attacker: "north",
      claimant: "force",
      date: "2025-03-03/2025-03-04",
    },
    { id: "downed", count: 38, measure: "intercepted", attacker: "south", date: "2025-03-03/2025-03-04" },
  ],
};

const strikes = async () => within(await screen.findByRole("region", { name: "Strike counts" }));
const bars = async () => (await strikes()).findAllByRole("button", { name: /^Drones/ });
const address = () => window.location.search;

test("every bar has a name with figure, attacker, claimant and date", async () => {
  showPage(parts, "?view=strikes");
  const [first] = await bars();
  expect(first?.getAttribute("aria-label")).toBe(
    "Drones launched: at least 41, attack by North, claimed by South’s air force, 3–4 Mar 2025",
  );
});

test("a figure that one side does not state has words and no bar", async () => {
  showPage(parts, "?view=strikes");
  expect(await (await strikes()).findAllByText("not stated")).not.toHaveLength(0);
});

test("choosing a bar opens its sentence and filters nothing", async () => {
  const user = showPage(parts, "?view=strikes");
  const [first] = await bars();
  first?.focus();
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(address()).toBe("?view=strikes&item=downed"));
});

test("figures of one day offer no view over time", async () => {
  showPage(parts, "?view=strikes");
  await bars();
  expect((await strikes()).queryByRole("radio", { name: "Over time" })).toBeNull();
});

test("figures of two days are shown over time first", async () => {
  const [fired, downed] = parts.strikes ?? [];
  showPage({ ...parts, strikes: [{ ...fired }, { ...downed, date: "2025-03-05" }] }, "?view=strikes");
  const overTime = await (await strikes()).findByRole("radio", { name: "Over time" });
  expect(overTime).toHaveProperty("checked", true);
});

test("a row of the claims opens its sentence", async () => {
  const user = showPage(parts, "?view=strikes");
  const table = await (await strikes()).findByRole("table");
  await user.click(within(table).getByText("at least 41"));
  await waitFor(() => expect(address()).toContain("item=fired"));
});

test("the figures stand under claimants or places when asked for, and the address says so", async () => {
  const user = showPage({ ...parts, places: [{ id: "bay", name: "Long Bay" }] }, "?view=strikes");
  await user.click(await (await strikes()).findByRole("radio", { name: "By claimant" }));
  await waitFor(() => expect(address()).toBe("?view=strikes&by=claimant"));
  const chart = within(await (await strikes()).findByRole("group", { name: "Bars, one for each claim" }));
  expect(chart.getAllByText(/South’s air force|North’s ministry/).length).toBeGreaterThan(0);
  await user.click((await strikes()).getByRole("radio", { name: "By place" }));
  await waitFor(() => expect(address()).toBe("?view=strikes&by=place"));
  expect((await strikes()).getByText("No place stated")).toBeDefined();
});

test("a log scale is offered where one bar dwarfs the rest, and makes the others longer", async () => {
  const strikesOf = (counts: number[]) => counts.map((count) => ({ ...parts.strikes?.[0], id: `s${count}`, count }));
  const user = showPage({ ...parts, strikes: strikesOf([2, 3, 4, 900]) }, "?view=strikes");
  const lengthOf = async (figure: string) => {
    const bar = (await bars()).find((mark) => mark.getAttribute("aria-label")?.includes(`at least ${figure},`));
    return Math.max(
      ...[...(bar?.querySelectorAll("rect[rx='2']") ?? [])].map((rect) => Number(rect.getAttribute("width"))),
    );
  };
  const linear = await lengthOf("4");
  await user.click((await strikes()).getByRole("button", { name: "Log scale" }));
  await waitFor(() => expect(address()).toBe("?view=strikes&scale=log"));
  await waitFor(async () => expect(await lengthOf("4")).toBeGreaterThan(10 * linear));
});
