import { describe, expect, it } from "vitest";
import { readArticle } from "../1-read-article.ts";
import { findQuotations } from "../2-find-quotations.ts";
import { tagWords } from "../3-tag-words.ts";
import { findNames } from "../5-find-names.ts";
import { linkActors } from "../7-link-actors.ts";
import { resolveReference } from "./resolve-reference.ts";

const nowhere = { lookUp: () => [] };

/** The name of the actor that the last occurrence of a phrase means in a text. */
function meaningOf(phrase: string, body: string, preferred?: string): string | null {
  const article = readArticle("article.txt", new TextEncoder().encode(` date 2025-03-05 ${body}\n`));
  const quotations = findQuotations(article);
  const tagged = tagWords(article, quotations);
  const actorsInText = linkActors(tagged, findNames(tagged, nowhere), []);
  const start = article.text.lastIndexOf(phrase);
  const speaker = actorsInText.actors.findIndex(({ name }) => name === preferred);
  const actor = resolveReference(
    { start, end: start + phrase.length },
    { tagged, actorsInText, quotations: quotations.quotations, preferred: speaker < 0 ? null : speaker },
  );
  return actor === null ? null : (actorsInText.actors[actor]?.name ?? null);
}

const TALKS =
  "Danish Foreign Minister Signe Thorup met Russian President Arkady Belozerov on Monday. The Russian Defense Ministry sent a general. ";

describe("resolveReference", () => {
  it.each([
    ["He", `${TALKS}He left early.`, "Arkady Belozerov"],
    ["She", `${TALKS}She left early.`, "Signe Thorup"],
    ["the Russian leader", `${TALKS}Nobody met the Russian leader.`, "Arkady Belozerov"],
    ["the Danish minister", `${TALKS}Nobody met the Danish minister.`, "Signe Thorup"],
    ["the president", `${TALKS}Nobody met the president.`, "Arkady Belozerov"],
    ["the ministry", `${TALKS}Nobody asked the ministry.`, "Russian Defense Ministry"],
    ["It", `${TALKS}It gave no figure.`, "Russian Defense Ministry"],
    ["Thorup", `${TALKS}Nobody asked Thorup.`, "Signe Thorup"],
  ])("takes “%s” in “%s” for %s", (phrase, body, name) => {
    expect(meaningOf(phrase, body)).toBe(name);
  });

  it.each([
    ["the Swedish minister", `${TALKS}Nobody met the Swedish minister.`],
    ["the admiral", `${TALKS}Nobody met the admiral.`],
    ["She", "Arkady Belozerov spoke. She left early."],
  ])("takes “%s” in “%s” for nobody", (phrase, body) => {
    expect(meaningOf(phrase, body)).toBeNull();
  });

  it("takes a pronoun for the subject rather than for whom the sentence mentions after", () => {
    expect(meaningOf("he", "Marek Olszak said that Tomasz Bielik had rejected it. Later he went home.")).toBe(
      "Marek Olszak",
    );
  });

  it("takes a pronoun for the preferred speaker when that one fits", () => {
    const text = "Marek Olszak met Tomasz Bielik. Later he went home.";
    expect(meaningOf("he", text, "Tomasz Bielik")).toBe("Tomasz Bielik");
  });

  it("takes a pronoun outside a quotation for nobody who is only named inside one", () => {
    const text = "Marek Olszak wrote a letter. “Tomasz Bielik knows it,” he said.";
    expect(meaningOf("he", text)).toBe("Marek Olszak");
  });
});
