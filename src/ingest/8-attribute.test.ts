import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGazetteer } from "./gazetteer.ts";
import { annotateArticle } from "./ingest.ts";

const gazetteer = createGazetteer("");
const annotate = (body: string) =>
  annotateArticle("article.txt", new TextEncoder().encode(` date 2025-03-04 ${body}`), gazetteer);
const speakersIn = (body: string) => {
  const { quotes, actors } = annotate(body);
  return quotes
    .filter(({ kind }) => kind === "direct")
    .map(({ speaker }) => (speaker === null ? null : actors[speaker]?.name));
};

describe("attribute", () => {
  it("gives the pieces of one utterance one speech and another speaker's the next", () => {
    const { quotes } = annotate(
      "“We stay,” Minister Olha Krut said. “We always did.” “They leave,” Senator Paul Ames said.",
    );
    expect(quotes.map(({ speech }) => speech)).toEqual([0, 0, 1]);
  });

  it("keeps one speech over a report that stands between its pieces", () => {
    const { quotes } = annotate(
      "“We stay,” Minister Olha Krut said, adding that the road was shut. “We always did,” she said.",
    );
    expect(quotes.map(({ kind, speech }) => [kind, speech])).toEqual([
      ["direct", 0],
      ["indirect", 1],
      ["direct", 0],
    ]);
  });

  it("gives words that somebody quotes a record only where their sentence says whose they are", () => {
    expect(
      speakersIn(
        "“General Ivan Stasiuk told me ‘we leave at dawn’ and left ‘the cold house’,” Minister Olha Krut said.",
      ),
    ).toEqual(["Olha Krut", "Ivan Stasiuk"]);
  });

  it("keeps words whose speaker the text does not tell, without a speaker", () => {
    expect(speakersIn("The road was empty.\n\n“It will rain before the lorries come down from the pass.”")).toEqual([
      null,
    ]);
  });

  it("leaves out a term in marks that nobody is said to have used", () => {
    expect(speakersIn("The “grey zone” is wide.")).toEqual([]);
  });

  it("does not take the person spoken to for the speaker", () => {
    expect(speakersIn("“Go home,” General Ivan Stasiuk told Governor Petro Lys.")).toEqual(["Ivan Stasiuk"]);
  });

  it("does not take the person spoken about for the speaker", () => {
    expect(speakersIn("“He is late,” General Ivan Stasiuk said of Governor Petro Lys.")).toEqual(["Ivan Stasiuk"]);
  });

  it("reports nothing for words that a source did not say or may yet say", () => {
    const { quotes } = annotate(
      "Minister Olha Krut did not say that the bridge was open. She may say that it is closed.",
    );
    expect(quotes).toEqual([]);
  });

  it("gives spans inside the text, sorted, and actors that exist, whatever the text", () => {
    const piece = fc.constantFrom(
      ...[
        "“",
        "”",
        '"',
        "''",
        "'",
        " said ",
        " told reporters ",
        "Minister Olha Krut",
        "he",
        "the governor",
        ", ",
        ". ",
        "\n\n",
      ],
      ...[
        " according to ",
        ": ",
        " — ",
        "that the bridge is open",
        "Moscow",
        " accused ",
        " of ",
        "(",
        ")",
        " who ",
        "saying ",
        "Rep.",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const { text, quotes, actors } = annotate(`x ${pieces.join("")}`);
        quotes.forEach((quote, index) => {
          expect(quote.start).toBeGreaterThanOrEqual(quotes[index - 1]?.start ?? 0);
          for (const span of [quote, quote.speakerSpan, quote.cueSpan])
            if (span) expect(span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          if (quote.speaker !== null) expect(actors[quote.speaker]).toBeDefined();
          expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
        });
      }),
      { numRuns: 60 },
    );
  });
});
