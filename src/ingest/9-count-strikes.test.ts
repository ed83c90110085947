import { describe, expect, it } from "vitest";
import { createGazetteer } from "./gazetteer.ts";
import { annotateArticle } from "./ingest.ts";

const gazetteer = createGazetteer("");
const bytes = (text: string) => new TextEncoder().encode(` date 2025-10-09 ${text}`);
const SETTING = "Russian drones and missiles struck the north.";

/** The figures of a sentence told in an article of war: "killed 2 person". */
const figures = (sentence: string) =>
  annotateArticle("article.txt", bytes(`${SETTING} ${sentence}`), gazetteer).strikes.map(
    ({ measure, count, what }) => `${measure} ${count} ${what}`,
  );

describe("strike counts", () => {
  it.each([
    ["The missiles killed two people and hurt eleven.", ["killed 2 person", "wounded 11 person"]],
    ["Four people, among them a firefighter, were injured.", ["wounded 4 person", "wounded 1 person"]],
    ["Three workers who were killed had come from the city.", ["killed 3 person"]],
    ["A bus parked near the school was damaged.", ["damaged 1 bus"]],
    [
      "The attack wrecked a clinic, two shops and a school.",
      ["destroyed 1 clinic", "destroyed 2 shop", "destroyed 1 school"],
    ],
    ["The navy sank two tankers and set a warehouse ablaze.", ["destroyed 2 tanker"]],
    ["The air force downed 30 of 41 missiles.", ["intercepted 30 missile", "launched 41 missile"]],
    ["Russia fired 111 strike and decoy drones.", ["launched 111 drone"]],
    ["The enemy used 40 missiles, eleven of them ballistic.", ["launched 40 missile", "launched 11 ballistic missile"]],
    ["The number of wounded rose to nine.", ["wounded 9 person"]],
    ["A man was killed and his wife, 45, was treated for shock.", ["killed 1 person"]],
  ])("“%s” is counted", (sentence, expected) => {
    expect(figures(sentence)).toEqual(expected);
  });

  it.each([
    "No one was killed.",
    "The ministry denied that 14 tanks had been destroyed.",
    "The shelling could kill hundreds.",
    "The army plans to launch 500 drones.",
    "The frigate can carry eight missiles.",
    "The sides swapped 600 badly wounded soldiers.",
    "Rescuers pulled six people from the rubble.",
    "Nearly 1,000 soldiers are killed every day.",
    "The president fired 12 officials.",
    "Twelve people died in a bus crash.",
    "The raid cost 40 million dollars.",
  ])("“%s” is no count", (sentence) => {
    expect(figures(sentence)).toEqual([]);
  });

  it("count nothing in an article that is not of war", () => {
    expect(
      annotateArticle("article.txt", bytes("A fire killed two people and destroyed a house."), gazetteer).strikes,
    ).toEqual([]);
  });

  it("keep every count inside its sentence", () => {
    for (const count of ["two", "17", "at least 40", "a dozen", "several dozen"]) {
      const { strikes, text } = annotateArticle(
        "article.txt",
        bytes(`${SETTING} The shelling wounded ${count} people in the town, and the mayor wept.`),
        gazetteer,
      );
      expect(strikes.map(({ start, end, countSpan }) => start <= countSpan.start && countSpan.end <= end)).toEqual([
        true,
      ]);
      expect(strikes.map(({ countSpan }) => text.slice(countSpan.start, countSpan.end))).toEqual([count]);
    }
  });
});
