import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "./2-find-quotations.ts";
import type { Article } from "./annotations.ts";

const articleOf = (body: string): Article => ({
  file: "article.txt",
  title: null,
  publisher: null,
  url: null,
  author: null,
  published: "2025-03-01",
  sha256: "00",
  text: body,
  bodyStart: 0,
});
const quotedIn = (body: string) => findQuotations(articleOf(body)).quotations.map((q) => body.slice(q.start, q.end));
const unpairedIn = (body: string) => findQuotations(articleOf(body)).unpaired.map((m) => body.slice(m.start, m.end));

describe("findQuotations", () => {
  it.each([
    ["straight double marks", 'She said "the bridge holds" today.', ["the bridge holds"]],
    ["curly double marks", "She said “the bridge holds” today.", ["the bridge holds"]],
    ["curly single marks", "She said ‘the bridge holds’ today.", ["the bridge holds"]],
    ["straight single marks", "She said 'the bridge holds' today.", ["the bridge holds"]],
    ["doubled apostrophes", "She said ''the bridge holds'' today.", ["the bridge holds"]],
    ["doubled curly apostrophes", "She said ‘‘the bridge holds’’ today.", ["the bridge holds"]],
    ["guillemets", "She said «the bridge holds» today.", ["the bridge holds"]],
    ["low and high marks", "She said „the bridge holds“ today.", ["the bridge holds"]],
    ["doubled apostrophes closed by a double mark", "''The bridge holds,\" she said.", ["The bridge holds,"]],
    ["a straight mark closed by a curly one", 'A plea for "one more day,” he said.', ["one more day,"]],
    ["a curly mark closed by a straight one", 'Too “fond of maps" for a general.', ["fond of maps"]],
    ["the closing mark on both sides", "”The bridge holds,” she said. ”It does.”", ["The bridge holds,", "It does."]],
  ])("pairs %s", (_style, body, quoted) => {
    expect(quotedIn(body)).toEqual(quoted);
  });

  it("keeps two quotations apart that only a blank divides", () => {
    expect(quotedIn("He said: ''Not today.'' ''But soon,'' he added.")).toEqual(["Not today.", "But soon,"]);
  });

  it("takes apostrophes for no marks", () => {
    expect(quotedIn("The ministers' cars and the '90s' roads aren't the governor's.")).toEqual([]);
  });

  it("closes a single-marked quotation after a plural possessive within it", () => {
    expect(quotedIn("He called it 'the officers' last chance' and left.")).toEqual(["the officers' last chance"]);
  });

  it("closes a single-marked quotation at its contractions' end", () => {
    expect(quotedIn("‘We won’t go, we’re tired,’ Orsa said.")).toEqual(["We won’t go, we’re tired,"]);
  });

  it("takes feet and inches for no marks", () => {
    expect(quotedIn('The 6\'2" guard stood by a 12" pipe.')).toEqual([]);
    expect(unpairedIn('The 6\'2" guard stood by a 12" pipe.')).toEqual([]);
  });

  it("finds a quotation inside a quotation and says which it stands in", () => {
    const { quotations } = findQuotations(articleOf("“He told me ‘go home’ and I went,” said Orsa."));
    expect(quotations.map(({ inside }) => inside)).toEqual([null, 0]);
  });

  it("finds a quotation inside one of the same style", () => {
    expect(quotedIn("“He told me “go home” and I went,” said Orsa.")).toEqual([
      "He told me “go home” and I went,",
      "go home",
    ]);
  });

  it("leaves speech open at a paragraph's end when the next paragraph goes on with it", () => {
    const { quotations } = findQuotations(articleOf("“The roof is gone.\n\n“The walls stand,” he said."));
    expect(quotations.map(({ isClosed }) => isClosed)).toEqual([false, true]);
  });

  it("leaves single-marked speech open at a paragraph's end likewise", () => {
    expect(quotedIn("‘The roof is gone.\n\n‘The walls stand,’ he said.")).toEqual([
      "The roof is gone.",
      "The walls stand,",
    ]);
  });

  it("reports a mark that pairs with nothing and reads on after it", () => {
    const body = "The roof is gone,” he said.\n\nShe spoke of “a long night.";
    expect(unpairedIn(body)).toEqual(["”", "“"]);
    expect(quotedIn(body)).toEqual([]);
  });

  it("recovers at the next opening mark when a closing mark was forgotten", () => {
    expect(quotedIn("“The roof is gone, he said. “The walls stand,” he added. “Good.”")).toEqual([
      "The walls stand,",
      "Good.",
    ]);
  });

  it("gives sorted spans inside the text that hold their marks, whatever the text", () => {
    const piece = fc.constantFrom(
      '"',
      "“",
      "”",
      "‘",
      "’",
      "'",
      "''",
      "«",
      "„",
      " ",
      "\n\n",
      "\n",
      ", ",
      ".",
      "word",
      "s",
      "6",
      "—",
      "(",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const body = pieces.join("");
        const { quotations, unpaired } = findQuotations(articleOf(body));
        quotations.forEach(({ outer, start, end, inside }, index) => {
          expect(outer.start).toBeGreaterThanOrEqual(quotations[index - 1]?.outer.start ?? 0);
          expect(outer.start < start && start < end && end <= outer.end && outer.end <= body.length).toBe(true);
          const around = inside === null ? undefined : quotations[inside];
          if (around) expect(around.start <= outer.start && outer.end <= around.end).toBe(true);
        });
        for (const mark of unpaired) expect(mark.end).toBeGreaterThan(mark.start);
      }),
    );
  });

  it.each([
    ["runs of straight marks", '"'],
    ["runs of apostrophes", "'"],
    ["marks that only open", "“"],
  ])("reads %s that are longer than a call may have arguments", (_, mark) => {
    const { quotations, unpaired } = findQuotations(articleOf(mark.repeat(300_000)));
    expect(quotations.length + unpaired.length).toBeGreaterThan(0);
  });
});
