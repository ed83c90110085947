import { describe, expect, it } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { formatDay } from "../../dataset/days.ts";
import { entryLabel, entryName } from "./entry-words.ts";
import { prepareTimeline, storyDays } from "./select-timeline.ts";

type Parts = Parameters<typeof datasetWith>[0];

function timelineOf(parts: Parts) {
  const index = indexDataset(datasetWith(parts));
  return { index, ...prepareTimeline(index)(index.items) };
}

const actors: Parts["actors"] = [
  { id: "ada", name: "Ada Lund", bloc: "europe" },
  { id: "north", name: "North", kind: "state", bloc: "russia" },
  { id: "air-force", name: "South’s air force", kind: "organization", bloc: "ukraine" },
];

describe("the timeline", () => {
  it("puts each kind of item on its lane", () => {
    const { entries } = timelineOf({
      quotes: [{ date: "2025-03-04" }],
      strikes: [{ date: "2025-03-04" }],
      events: [
        { kind: "talks", date: "2025-03-04" },
        { kind: "exchange", date: "2025-03-04" },
        { kind: "statement", date: "2025-03-04" },
      ],
    });
    expect(entries.map(({ lane }) => lane).sort()).toEqual(["other", "statements", "statements", "strikes", "talks"]);
  });

  it("keeps items without a date apart instead of dropping them", () => {
    const { entries, undated } = timelineOf({ quotes: [{ date: null }, { date: "2025-03-04" }] });
    expect([entries.length, undated.length]).toEqual([1, 1]);
  });

  it.each([
    ["2025-03-04", "day"],
    ["2025-03-03/2025-03-04", "interval"],
    ["2025-03", "month"],
    ["2025", "year"],
  ])("knows that %s is precise to the %s", (date, precision) => {
    expect(timelineOf({ quotes: [{ date }] }).entries[0]?.precision).toBe(precision);
  });

  it("tells planned and uncertain from happened", () => {
    const { entries } = timelineOf({
      events: [
        { date: "2025-03-06", status: "planned" },
        { date: "2025-03-04?", status: "happened" },
      ],
    });
    expect(entries.map(({ status }) => status)).toEqual(["planned", "uncertain"]);
  });

  it("draws the counts and the strike of one sentence as one entry that leads with the highest figure", () => {
    const sentence = { start: 10, end: 90, date: "2025-03-04" };
    const { entries } = timelineOf({
      strikes: [
        { ...sentence, id: "killed", measure: "killed", what: "person", count: 2 },
        { ...sentence, id: "wounded", measure: "wounded", what: "person", count: 3 },
      ],
      events: [{ ...sentence, kind: "strike" }],
    });
    expect(entries.map(({ id, items }) => [id, items.length])).toEqual([["wounded", 3]]);
  });

  it("draws one claim in several reports once", () => {
    const { entries } = timelineOf({ strikes: [{ date: "2025-03-04" }, { date: "2025-03-03/2025-03-04" }] });
    expect(entries).toHaveLength(1);
  });

  it("takes the colour of a strike from the side that attacked", () => {
    const { entries } = timelineOf({
      actors,
      strikes: [{ attacker: "north", claimant: "air-force", date: "2025-03-04" }],
    });
    expect(entries[0]?.blocs).toEqual(["russia"]);
  });

  it("opens on the days of the story, not on what lies years back", () => {
    const { index, entries } = timelineOf({
      quotes: [{ date: "2025-03-03" }, { date: "2025-03-04" }],
      events: [{ date: "2022" }, { date: "2025-03-06", status: "planned" }],
    });
    const { first, last } = storyDays(index, entries);
    expect([formatDay(first), formatDay(last)]).toEqual(["2025-03-03", "2025-03-06"]);
  });
});

describe("an entry’s words", () => {
  it("name kind, speaker, full date and the words", () => {
    const { index, entries } = timelineOf({
      actors,
      quotes: [{ speaker: "ada", date: "2025-03-04", exact: "We are close." }],
    });
    const names = entries.map((entry) => entryName(index, entry));
    expect(names).toEqual(["Quote, Ada Lund, Tue 4 Mar 2025: “We are close.”"]);
  });

  it("label a strike with figure, target and claimant", () => {
    const { index, entries } = timelineOf({
      actors: [...(actors ?? []), { id: "south", name: "South", kind: "state", bloc: "ukraine" }],
      strikes: [
        { count: 41, attacker: "north", target: "south", claimant: "air-force", date: "2025-03-03/2025-03-04" },
      ],
    });
    const labels = entries.map((entry) => entryLabel(index, entry));
    expect(labels).toEqual(["41 drones launched at South · South’s air force"]);
  });

  it("say that an event is planned", () => {
    const { index, entries } = timelineOf({
      actors,
      events: [{ date: "2025-03-06", status: "planned", actors: ["ada"] }],
    });
    expect(entries.map((entry) => entryName(index, entry))).toEqual([
      "Talks (planned), Ada Lund, Thu 6 Mar 2025: The envoys met.",
    ]);
  });
});
