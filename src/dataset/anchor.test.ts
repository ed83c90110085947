import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor, targetOf } from "./anchor.ts";

const text = [
  "The harbour of Long Bay was closed on Tuesday. Ada Quill said twelve boats had come in overnight.",
  "“We shall open it again when the ice is gone,” Ada Quill said. Twelve more boats were waiting outside.",
  "The town of Long Bay has 1,200 people, and 40 of them work in the harbour.",
].join("\n\n");

const spanOf = (words: string, within = text) => {
  const start = within.indexOf(words);
  return { start, end: start + words.length };
};
/** The words that are found in a changed text, or why none are. */
const found = (words: string, changed: string) => {
  const anchored = anchor(changed, targetOf(text, spanOf(words)));
  return anchored.status === "found" ? changed.slice(anchored.span.start, anchored.span.end) : anchored.reason;
};

describe("an anchor", () => {
  it("points at words by position and by quotation with what stands around them", () => {
    expect(targetOf("It is open.", { start: 3, end: 5 }).selector).toEqual([
      { type: "TextPositionSelector", start: 3, end: 5 },
      { type: "TextQuoteSelector", exact: "is", prefix: "It ", suffix: " open." },
    ]);
  });

  it("counts a character beyond the basic plane once, as the Web Annotation model does", () => {
    expect(targetOf("🚢🚢 in port", { start: 5, end: 7 }).selector[0]).toMatchObject({ start: 3, end: 5 });
  });

  it("follows words to where they have moved", () => {
    expect(found("twelve boats", `A new first paragraph.\n\n${text}`)).toBe("twelve boats");
  });

  it("finds a sentence in which a word or two was mended", () => {
    const mended = text.replace("when the ice is gone", "when all the ice is gone");
    expect(found("We shall open it again when the ice is gone,", mended)).toBe(
      "We shall open it again when all the ice is gone,",
    );
  });

  it.each([
    ["a figure", "1,200", text.replace("1,200", "1,300")],
    ["a number in words", "twelve", text.replace("twelve", "eleven")],
    [
      "a sentence that is gone",
      "Twelve more boats were waiting outside.",
      text.replace("Twelve more boats were waiting outside.", ""),
    ],
  ])("does not take something else for %s", (_, words, changed) => {
    expect(found(words, changed)).toBe("the words are no longer in the text");
  });

  it("does not choose between two places that look alike", () => {
    const twice = `New.\n\n${text}\n\n${text}`;
    expect(found("Twelve more boats", twice)).toBe("the words stand in more than one place alike");
  });

  it("does not take the same words elsewhere for those that were meant", () => {
    const other = "Nobody lives in Long Bay any more, says a report that nobody signed.";
    expect(found("Long Bay", other)).toBe("the words now stand elsewhere in the text");
  });
});

const word = fc.constantFrom(
  ..."the harbour of Long Bay was closed Ada Quill said twelve boats 🚢 ice — “open” 40".split(" "),
);
const passage = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));

describe("an anchor, whatever the text", () => {
  it("finds the words again in the text they were taken from", () => {
    fc.assert(
      fc.property(passage, passage, passage, (before, words, after) => {
        const whole = `${before} ${words} ${after}`;
        const span = { start: before.length + 1, end: before.length + 1 + words.length };
        expect(anchor(whole, targetOf(whole, span))).toEqual({ status: "found", span });
      }),
    );
  });

  it("finds the words again, or says that it cannot, when text is put in or taken out around them", () => {
    const marked = "when the seventh bell had rung";
    fc.assert(
      fc.property(passage, passage, passage, passage, fc.nat(200), (before, after, put, put2, cut) => {
        const whole = `${before} ${marked} ${after}`;
        const span = { start: before.length + 1, end: before.length + 1 + marked.length };
        const changed = `${put} ${before.slice(Math.min(cut, before.length))} ${marked} ${after} ${put2}`;
        const start = changed.indexOf(marked);
        expect(anchor(changed, targetOf(whole, span))).toEqual({
          status: "found",
          span: { start, end: start + marked.length },
        });
      }),
    );
  });

  it("never finds words that stand in the text twice at the wrong one of the two", () => {
    fc.assert(
      fc.property(passage, passage, passage, fc.boolean(), (before, between, put, isFirst) => {
        const words = "Kara said";
        const whole = `${before} ${words} ${between} then ${words} no more`;
        const start = isFirst ? whole.indexOf(words) : whole.lastIndexOf(words);
        const changed = `${put} ${whole}`;
        const anchored = anchor(changed, targetOf(whole, { start, end: start + words.length }));
        if (anchored.status === "found") expect(anchored.span.start).toBe(start + put.length + 1);
      }),
    );
  });

  it("never finds words of another length by far, nor a span outside the text", () => {
    fc.assert(
      fc.property(passage, passage, passage, (whole, words, other) => {
        const span = { start: 0, end: words.length };
        const anchored = anchor(other, targetOf(`${words} ${whole}`, span));
        if (anchored.status === "lost") return;
        const { start, end } = anchored.span;
        expect(start >= 0 && end <= other.length && Math.abs(end - start - words.length) <= words.length / 5).toBe(
          true,
        );
      }),
    );
  });
});
