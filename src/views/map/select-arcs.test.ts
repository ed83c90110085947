import { expect, test } from "vitest";
import { datasetWith } from "../../../tests/fixture.ts";
import { indexDataset } from "../../dataset/dataset-index.ts";
import { arcWords, selectArcs } from "./select-arcs.ts";

const index = indexDataset(
  datasetWith({
    actors: [{ id: "north", bloc: "europe" }],
    places: [
      { id: "haven", name: "Haven" },
      { id: "cape", name: "Cape" },
    ],
    strikes: [
      { place: "haven", attacker: "north", origins: ["cape"] },
      { place: "haven", attacker: "north", origins: ["cape"] },
      { place: "haven", attacker: "north" },
      { place: null, origins: ["cape"] },
      { place: "cape", origins: ["cape"] },
    ],
  }),
);
const arcs = selectArcs(index, Uint32Array.from(index.items.keys()));

test("an attack is drawn only where both its places are known, once however many tell of it", () => {
  expect(arcs.map(({ from, to, attacker, rows }) => [from.id, to.id, attacker, rows.length])).toEqual([
    ["cape", "haven", "europe", 2],
  ]);
});

test("an attack is named with from where, to where and its first claim", () => {
  expect(arcs.map((arc) => arcWords(arc, "5 drones launched"))).toEqual([
    "From Cape to Haven: 5 drones launched, and 1 more strike count",
  ]);
});
