import { describe, expect, it } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { outlineCodeOf, placeWords, selectMap } from "./select-map.ts";
import { selectPlaceClaims } from "./select-place-card.ts";

const index = indexDataset(
  datasetWith({
    actors: [
      { id: "north", bloc: "europe" },
      { id: "south", bloc: "us" },
    ],
    places: [
      { id: "no", name: "Norland", kind: "country", country: "NO" },
      { id: "no-03", name: "Fjord region", kind: "region", country: "NO", parent: "no" },
      { id: "haven", name: "Haven", parent: "no-03" },
      { id: "quiet", name: "Quiet" },
    ],
    mentions: [
      { place: "haven", use: "literal" },
      { place: "haven", use: "literal" },
      { place: "haven", use: "associative" },
      { place: "no", use: "associative" },
      { actor: "north" },
    ],
    strikes: [
      { place: "haven", attacker: "north" },
      { place: "no-03", attacker: "north" },
      { place: "no-03", attacker: "south" },
    ],
  }),
);
const rows = {
  mentionRows: Uint32Array.from(index.mentions.keys()),
  itemRows: Uint32Array.from(index.items.keys()),
};
const select = (shown: Parameters<typeof selectMap>[2]) => selectMap(index, rows, shown);
const sizesOf = (shown: Parameters<typeof selectMap>[2]) => select(shown).map(({ place, size }) => [place.id, size]);

describe("the places of the map", () => {
  it("are those that are named, the most often named first", () => {
    expect(sizesOf({ use: null, size: null })).toEqual([
      ["haven", 3],
      ["no", 1],
    ]);
  });

  it("leave out names that stand for a government when only locations are asked for", () => {
    expect(sizesOf({ use: "literal", size: null })).toEqual([["haven", 2]]);
  });

  it("leave out locations when only names for governments are asked for", () => {
    expect(sizesOf({ use: "associative", size: null })).toEqual([
      ["haven", 1],
      ["no", 1],
    ]);
  });

  it("are sized by strike counts when asked", () => {
    expect(sizesOf({ use: null, size: "counts" })).toEqual([
      ["no-03", 2],
      ["haven", 1],
    ]);
  });

  it("take the colour of the attacker's bloc, and none where several attack", () => {
    expect(select({ use: null, size: "counts" }).map(({ attacker }) => attacker)).toEqual([null, "europe"]);
  });

  it("are read out with every number told apart", () => {
    expect(select({ use: null, size: null }).map(placeWords)).toEqual([
      "Haven, 2 mentions as a location, 1 for a government, 1 strike count",
      "Norland, 1 mention for a government",
    ]);
  });

  it("join the basemap by ISO code", () => {
    expect(index.dataset.places.map(outlineCodeOf)).toEqual(["NO", "NO-03", null, null]);
  });
});

describe("a place's card", () => {
  it("lists the counts of all that lies in it, and only its own mentions", () => {
    const { counts, articles } = selectPlaceClaims(index, rows, "no");
    expect([counts.length, articles.map(({ sentences }) => sentences.length)]).toEqual([3, [1]]);
  });
});
