import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { type Mark, marksOf, paragraphsOf, segmentsOf } from "./segments.ts";

const words = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
const markOf = (start: number, end: number, kind: Mark["kind"] = "actor"): Mark => ({
  start,
  end,
  kind,
  record: `${start}-${end}`,
  lights: null,
  bloc: "other",
  title: "",
  correction: null,
});

describe("paragraphs", () => {
  test("leave out the date header", () => {
    expect(words(" date 2025-03-05 The harbour is open.\n\nThe door is shut.\n")).toEqual([
      "The harbour is open.",
      "The door is shut.\n",
    ]);
  });

  test("leave out front matter", () => {
    expect(words("---\ndate: 2025-03-05\n---\nThe harbour is open.")).toEqual(["The harbour is open."]);
  });

  test("are parted by blank lines, not by line breaks", () => {
    expect(words("One\ntwo.\r\n\r\n \r\nThree.")).toEqual(["One\ntwo.", "Three."]);
  });
});

describe("segments", () => {
  test("of overlapping marks carry both where they overlap", () => {
    const [paragraph] = segmentsOf([{ start: 0, end: 30 }], [markOf(0, 20), markOf(10, 25)]);
    expect(paragraph?.segments.map(({ start, marks }) => [start, marks.map(({ record }) => record)])).toEqual([
      [0, ["0-20"]],
      [10, ["0-20", "10-25"]],
      [20, ["10-25"]],
      [25, []],
    ]);
  });

  test("of a mark that goes on in the next paragraph are in both", () => {
    const paragraphs = segmentsOf(
      [
        { start: 0, end: 10 },
        { start: 12, end: 20 },
      ],
      [markOf(5, 15)],
    );
    expect(paragraphs.map(({ segments }) => segments.filter(({ marks }) => marks.length > 0).length)).toEqual([1, 1]);
  });

  test("put together give the paragraph, whatever the marks", () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => markOf(Math.min(a, b), Math.max(a, b) + 1));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (marks) => {
        const [paragraph] = segmentsOf([{ start: 0, end: 50 }], marks);
        const ends = paragraph?.segments.map(({ end }) => end) ?? [];
        expect(paragraph?.segments.map(({ start }) => start)).toEqual([0, ...ends.slice(0, -1)]);
        for (const { start, end, marks: open } of paragraph?.segments ?? [])
          expect(open.length).toBe(marks.filter((mark) => mark.start < end && mark.end > start).length);
      }),
    );
  });
});

describe("marks", () => {
  const text = "Ada said: “The bay is open.” Twelve boats came.";
  const marks = (parts: Parameters<typeof datasetWith>[0], shown: Partial<Parameters<typeof marksOf>[2]> = {}) =>
    marksOf(
      indexDataset(datasetWith(parts)),
      { document: "harbour-news", text },
      { chosen: null, reported: false, groups: [], ...shown },
    );

  test("of a quotation take in its quotation marks", () => {
    const [mark] = marks({ quotes: [{ start: 11, end: 27 }] });
    expect(text.slice(mark?.start, mark?.end)).toBe("“The bay is open.”");
  });

  test("of reported speech are left out unless it is asked for", () => {
    expect(marks({ quotes: [{ kind: "indirect", start: 0, end: 8 }] })).toEqual([]);
  });

  test("of a strike count are the words of the figure", () => {
    const [mark] = marks({ strikes: [{ start: 29, end: 47, countSpan: { start: 29, end: 35 } }] });
    expect([mark?.kind, text.slice(mark?.start, mark?.end)]).toEqual(["count", "Twelve"]);
  });

  test("tell a place from a name that stands for a government", () => {
    const mentions = [
      { place: "bay", start: 15, end: 18 },
      { place: "bay", use: "associative" as const, start: 0, end: 3 },
    ];
    expect(marks({ places: [{ id: "bay" }], mentions }).map(({ kind }) => kind)).toEqual(["government", "place"]);
  });

  test("are those of the groups that are named, and the chosen words", () => {
    const parts = {
      quotes: [{ start: 11, end: 27 }],
      strikes: [{ id: "boats", start: 29, end: 47, countSpan: { start: 29, end: 35 } }],
      times: [{ start: 0, end: 3 }],
    };
    const kinds = (shown: Parameters<typeof marks>[1]) => marks(parts, shown).map(({ kind }) => kind);
    expect(kinds({ groups: ["quote"] })).toEqual(["quotation"]);
    expect(kinds({ groups: ["quote"], chosen: "boats" })).toEqual(["quotation", "passage", "chosen"]);
  });

  test("of a chosen mention show its words in their sentence", () => {
    const mentions = [{ id: "m", start: 15, end: 18, sentence: { start: 0, end: 28 } }];
    const chosen = marks({ mentions }, { chosen: "m" }).filter(({ kind }) => kind === "passage" || kind === "chosen");
    expect(chosen.map(({ start, end }) => text.slice(start, end))).toEqual(["Ada said: “The bay is open.”", "bay"]);
  });
});
