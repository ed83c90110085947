import { describe, expect, it } from "vitest";
import type { BasemapLabel } from "./basemap.ts";
import { clusterPlaces, radiusOf, type Spot } from "./cluster-places.ts";
import { type Box, layOutLabels, layOutMarks, markLabel } from "./lay-out-map.ts";

function spotAt(name: string, x: number, y: number, size = 1): Spot {
  const place = { id: name, name, kind: "city", country: null, admin1: null, lat: 0, lon: 0 } as const;
  return {
    shown: {
      place: { ...place, geonamesId: null, parent: null },
      literal: size,
      associative: 0,
      counts: 0,
      attacker: null,
      size,
    },
    x,
    y,
    radius: radiusOf(size, 10),
  };
}

const layOut = (spots: readonly Spot[], taken: readonly Box[] = []) =>
  layOutMarks(
    clusterPlaces(spots)(() => true, 100),
    taken,
  );

const town = (name: string): BasemapLabel => ({ kind: "town", name, lat: 0, lon: 0, zoom: 1 });

describe("marks on the map", () => {
  it("join the largest of the circles that they would cover", () => {
    const { marks } = layOut([spotAt("Haven", 100, 100, 9), spotAt("Cove", 104, 102), spotAt("Far", 300, 100)]);
    expect(marks.map(markLabel)).toEqual([
      { name: "Haven", count: "9 +1" },
      { name: "Far", count: "1" },
    ]);
  });

  it("are headed by a town where a site of it is named more often", () => {
    const palace = spotAt("Palace", 104, 102, 9);
    const site: Spot = { ...palace, shown: { ...palace.shown, place: { ...palace.shown.place, kind: "site" } } };
    const { marks } = layOut([site, spotAt("Haven", 100, 100)]);
    expect(marks.map(markLabel)).toEqual([{ name: "Haven", count: "1 +1" }]);
  });

  it("have no names where the edge of the map would cut them", () => {
    const edge = { left: 190, right: 500, top: 0, bottom: 400 };
    const { marks } = layOut([spotAt("Haven", 150, 100)], [edge]);
    expect(marks.map(({ side }) => side)).toEqual(["left"]);
  });

  it("join across the edge of a grid cell", () => {
    const { marks } = layOut([spotAt("Haven", 63, 63, 9), spotAt("Cove", 66, 66)]);
    expect(marks).toHaveLength(1);
  });

  it("have names that stand clear of other circles", () => {
    const { marks } = layOut([spotAt("Haven", 100, 100), spotAt("Cove", 130, 100)]);
    expect(marks.map(({ side }) => side)).toEqual(["left", "right"]);
  });

  it("go without a name where there is no room, and stay", () => {
    const crowd = Array.from({ length: 40 }, (_, at) =>
      spotAt(`Long name ${at}`, 100 + (at % 8) * 22, 100 + Math.floor(at / 8) * 22),
    );
    const { marks } = layOut(crowd);
    expect([marks.length, marks.some(({ side }) => side === null)]).toEqual([40, true]);
  });

  it("keep the basemap's names off their own", () => {
    const { boxes } = layOut([spotAt("Haven", 100, 100)]);
    const labels = [
      { label: town("Under"), x: 110, y: 102 },
      { label: town("Free"), x: 400, y: 102 },
    ];
    expect(layOutLabels(labels, boxes).map(({ label }) => label.name)).toEqual(["Free"]);
  });

  it("come together more widely where there are too many to draw", () => {
    const rows = Array.from({ length: 40 }, (_, at) => spotAt(`Town ${at}`, 100 + at * 18, 100));
    const clusters = clusterPlaces(rows);
    expect([clusters(() => true, 100).length, clusters(() => true, 30).length <= 30]).toEqual([40, true]);
  });

  it("stay the same clusters when the map is moved", () => {
    const clusters = clusterPlaces([spotAt("Haven", 100, 100, 9), spotAt("Cove", 104, 102), spotAt("Far", 300, 100)]);
    expect(clusters(({ x }) => x < 200, 100)[0]).toBe(clusters(({ x }) => x < 400, 100)[0]);
  });

  it("have areas that stand for the number", () => {
    expect(radiusOf(10, 10)).toBeGreaterThan(radiusOf(1, 10));
  });
});
