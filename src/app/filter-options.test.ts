import { expect, test } from "vitest";
import { datasetWith } from "../../tests/fixture.ts";
import { indexDataset } from "../dataset/dataset-index.ts";
import { actorOptions, optionsToDraw, placeOptions } from "./filter-options.ts";

const names = (options: readonly { id: string }[]) => options.map(({ id }) => id);

test("actors stand together by bloc, the bloc of the busiest first, those without a claim last", () => {
  const actors = [
    { id: "ada", bloc: "us" as const },
    { id: "bo", bloc: "europe" as const },
    { id: "cy", bloc: "us" as const },
    { id: "di", bloc: "europe" as const },
  ];
  const counts = new Map([
    ["ada", 1],
    ["bo", 5],
    ["cy", 3],
  ]);
  expect(names(actorOptions(indexDataset(datasetWith({ actors })), counts))).toEqual(["bo", "cy", "ada", "di"]);
});

const places = [{ id: "land" }, { id: "shire", parent: "land" }, { id: "town", parent: "shire" }, { id: "isle" }];

test("a place stands below what it lies in", () => {
  const counts = new Map([["isle", 9]]);
  const options = placeOptions(indexDataset(datasetWith({ places })), counts);
  expect(options.map(({ id, depth }) => [id, depth])).toEqual([
    ["isle", 0],
    ["land", 0],
    ["shire", 1],
    ["town", 2],
  ]);
});

test("places in a circle do no harm", () => {
  const circle = [
    { id: "hen", parent: "egg" },
    { id: "egg", parent: "hen" },
  ];
  expect(names(placeOptions(indexDataset(datasetWith({ places: circle })), new Map())).sort()).toEqual(["egg", "hen"]);
});

test("a long list draws the options with most claims, what is chosen, and what these lie in", () => {
  const counts = new Map([
    ["isle", 9],
    ["land", 1],
  ]);
  const options = placeOptions(indexDataset(datasetWith({ places })), counts);
  expect(names(optionsToDraw(options, { limit: 1, chosen: new Set(["town"]) }))).toEqual([
    "isle",
    "land",
    "shire",
    "town",
  ]);
});
