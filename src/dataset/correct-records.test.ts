import { describe, expect, it } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { targetOf } from "./anchor.ts";
import { correctRecords } from "./correct-records.ts";
import type { Correction } from "./corrections.ts";
import type { Place } from "./schema.ts";

const text =
  "“The bay is open,” Ada Quill said on Tuesday. At least twelve drones hit the port of Long Bay.\n\n" +
  "Three of them burnt a shed there, the mayor said.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const sentence = "At least twelve drones hit the port of Long Bay.";
const records = datasetWith({
  actors: [{ id: "ada", name: "Ada Quill" }],
  mentions: [{ id: "m-bay", ...at("Long Bay"), place: "long-bay", sentence: at(sentence) }],
  times: [{ id: "t", ...at("Tuesday"), exact: "Tuesday", value: "2025-03-04" }],
  quotes: [{ id: "q", ...at("The bay is open,"), speaker: "ada", speakerSpan: at("Ada Quill"), date: "2025-03-04" }],
  strikes: [
    {
      ...{ id: "s", ...at(sentence), exact: sentence, countSpan: at("twelve"), count: 12, qualifier: "atLeast" },
      ...{ attacker: "ada", date: "2025-03-04" },
    },
    { id: "s-part", ...at("Three of them burnt a shed there"), countSpan: at("Three"), count: 3, partOf: "s" },
  ],
  events: [{ id: "e", ...at(sentence), exact: sentence, kind: "strike", date: "2025-03-04" }],
});
const places: Record<string, Partial<Place>> = { "long-bay": { name: "Long Bay" }, "short-bay": { name: "Short Bay" } };

const correct = (...corrections: Correction[]) =>
  correctRecords(records, corrections, {
    document: "harbour-news",
    text,
    actorNamed: ({ name }) => (name === "Ada Quill" ? "ada" : `new ${name}`),
    actorName: () => "Ada Quill",
    placeOf: (id) => (places[id] as Place | undefined) ?? null,
  });
const target = (words: string) => targetOf(text, at(words));
const changeQuote = (set: object): Correction => ({
  action: "change",
  kind: "quote",
  target: target("The bay is open,"),
  set,
});
const note = (message: string) => ({ code: "corrected", message });

describe("a corrected record", () => {
  it("has the new speaker and keeps its id", () => {
    const { quotes } = correct(changeQuote({ speaker: { name: "Bo Lund" } })).records;
    expect(quotes).toMatchObject([{ id: "q", speaker: "new Bo Lund", speakerSpan: null }]);
  });

  it("says what the rules had said of all that was changed, and of no more", () => {
    const { quotes } = correct(changeQuote({ speaker: null, date: "2025-03-03", place: null })).records;
    expect(quotes[0]?.notes).toEqual([note("the rules said speaker Ada Quill, date Tue 4 Mar 2025")]);
  });

  it("has no note where the rules say the same by now", () => {
    const { records: corrected, outcomes } = correct(changeQuote({ date: "2025-03-04" }));
    expect([corrected.quotes[0]?.notes, outcomes[0]?.status]).toEqual([[], "applied"]);
  });

  it("says a whole figure when a part of it was wrong", () => {
    const { strikes } = correct({
      action: "change",
      kind: "count",
      measure: "launched",
      target: target("twelve"),
      set: { qualifier: "about", attacker: null },
    }).records;
    expect(strikes[0]).toMatchObject({
      qualifier: "about",
      attacker: null,
      notes: [note("the rules said at least 12, attacker Ada Quill")],
    });
  });

  it("can be a name's place, a date and an event", () => {
    const { mentions, times, events } = correct(
      { action: "change", kind: "mention", target: target("Long Bay"), set: { place: "short-bay" } },
      { action: "change", kind: "date", target: target("Tuesday"), set: { value: "2025-03-11" } },
      { action: "change", kind: "event", target: target(sentence), set: { status: "planned" } },
    ).records;
    expect([mentions[0]?.place, mentions[0]?.notes]).toEqual(["short-bay", [note("the rules said place Long Bay")]]);
    expect([times[0]?.value, times[0]?.notes]).toEqual(["2025-03-11", [note("the rules said date Tue 4 Mar 2025")]]);
    expect([events[0]?.status, events[0]?.notes]).toEqual(["planned", [note("the rules said happened")]]);
  });
});

describe("a dropped record", () => {
  it("is gone, and what was a part of it stands alone", () => {
    const { strikes } = correct({ action: "drop", kind: "count", target: target("twelve") }).records;
    expect(strikes).toMatchObject([{ id: "s-part", partOf: null }]);
  });
});

describe("an added record", () => {
  it("of a count has the sentence around the words that were chosen", () => {
    const { strikes } = correct({
      action: "add",
      kind: "count",
      target: target("a shed"),
      set: { measure: "destroyed", what: "shed", count: 1 },
    }).records;
    expect(strikes.find(({ measure }) => measure === "destroyed")).toMatchObject({
      id: `s${at("a shed").start}-destroyed.harbour-news`,
      exact: "Three of them burnt a shed there",
      countSpan: at("a shed"),
      notes: [note("added by hand; the rules said nothing here")],
    });
  });

  it("of a quote is a speech of its own, in its place in the text", () => {
    const { quotes } = correct({
      action: "add",
      kind: "quote",
      target: target("Three of them burnt a shed there,"),
      set: { speaker: { name: "Bo Lund" } },
    }).records;
    expect(quotes.map(({ exact, speaker }) => [exact, speaker])[1]).toEqual([
      "Three of them burnt a shed there,",
      "new Bo Lund",
    ]);
    expect(new Set(quotes.map(({ speech }) => speech)).size).toBe(2);
  });

  it("is not added where the same kind of record begins already", () => {
    const add: Correction = { action: "add", kind: "date", target: target("the port"), set: { value: "2025" } };
    expect(correct(add, add).outcomes[1]).toEqual({
      status: "unapplied",
      reason: "there is a date at these words already",
    });
  });
});

describe("a correction that cannot be applied", () => {
  it.each<[string, Correction]>([
    ["the rules find no quote at these words", { action: "drop", kind: "quote", target: target("the mayor") }],
    ["no place has the id “nowhere”", changeQuote({ place: "nowhere" })],
    [
      "the words are no longer in the text",
      { action: "drop", kind: "quote", target: targetOf("Snow fell all night.", { start: 0, end: 4 }) },
    ],
  ])("says that %s, and changes nothing", (reason, correction) => {
    const { records: corrected, outcomes } = correct(correction);
    expect(outcomes).toEqual([{ status: "unapplied", reason }]);
    expect(corrected.quotes).toEqual(records.quotes);
  });
});
