import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleAnnotations, LocalActor } from "./annotations.ts";
import { mergeArticles } from "./merge-articles.ts";

/** An article in which each of the names is mentioned and quoted once. */
function articleNaming(day: number, names: readonly string[], file = `${day}.txt`): ArticleAnnotations {
  const published = `2025-04-${String(day).padStart(2, "0")}`;
  const actors = names.map(
    (name): LocalActor => ({ name, kind: "person", role: null, country: null, gender: null, aliases: [] }),
  );
  return {
    document: {
      id: `${published}-harbour`,
      file,
      title: "News from the harbour",
      publisher: null,
      url: null,
      author: null,
      published,
      dct: published,
      sha256: String(day).repeat(64).slice(0, 64),
      length: 1000,
    },
    text: "",
    actors,
    places: [],
    mentions: names.map((name, actor) => ({
      start: actor * 50,
      end: actor * 50 + name.length,
      actor,
      place: null,
      use: null,
      sentence: { start: actor * 50, end: actor * 50 + 40 },
      date: published,
      notes: [],
    })),
    times: [],
    quotes: names.map((name, speaker) => ({
      start: speaker * 50 + name.length + 2,
      end: speaker * 50 + 40,
      exact: "The ships will wait",
      kind: "direct",
      speaker,
      speakerSpan: null,
      cueSpan: null,
      speech: speaker,
      date: published,
      place: null,
      notes: [],
    })),
    strikes: [],
    events: [],
    remarks: [],
  };
}

const anyArticles = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 }).chain((days) =>
  fc.tuple(
    ...days.map((day) =>
      fc
        .uniqueArray(fc.constantFrom("Ada Lorn", "Lorn", "Edmund Lorn", "Serhii Dovhal", "Sergei Dovhal"), {
          maxLength: 4,
        })
        .map((names) => articleNaming(day, names)),
    ),
  ),
);

describe("mergeArticles", () => {
  it("gives the same dataset for articles in any order", () => {
    fc.assert(
      fc.property(
        anyArticles.chain((own) =>
          fc.tuple(fc.constant(own), fc.shuffledSubarray([...own], { minLength: own.length })),
        ),
        ([own, shuffled]) => {
          expect(mergeArticles(shuffled)).toEqual(mergeArticles(own));
        },
      ),
    );
  });

  it("leaves an article's records as they are, but for the actors' ids, when other articles are added", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const recordsOf = (own: readonly ArticleAnnotations[]) => {
          const { quotes, mentions } = mergeArticles(own);
          return [
            ...quotes.map((quote) => ({ ...quote, speaker: null })),
            ...mentions.map((m) => ({ ...m, actor: null })),
          ];
        };
        expect(recordsOf(articles)).toEqual(expect.arrayContaining(recordsOf(articles.slice(0, 1))));
      }),
    );
  });

  it("finds every actor of one article by its id there after other articles are added", () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const known = mergeArticles(articles).actors.flatMap(({ id, formerIds }) => [id, ...formerIds]);
        const before = mergeArticles(articles.slice(0, 1)).actors.map(({ id }) => id);
        expect(known).toEqual(expect.arrayContaining(before));
      }),
    );
  });

  it("takes files of the same content for one document", () => {
    const { documents, quotes } = mergeArticles([
      articleNaming(3, ["Ada Lorn"], "second.txt"),
      articleNaming(3, ["Ada Lorn"], "first.txt"),
    ]);
    expect(documents.map(({ file }) => file)).toEqual(["first.txt"]);
    expect(quotes).toHaveLength(1);
  });
});
