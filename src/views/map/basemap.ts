import type { Feature, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";

/** A name on the basemap and the zoom level from which there is room for it. */
export type BasemapLabel = { kind: "country" | "town"; name: string; lat: number; lon: number; zoom: number };

/** The outline of a country (`UA`) or a first-level region (`UA-12`). */
export type Outline = Feature<Polygon | MultiPolygon, { id: string }>;

type Row = [name: string, lat: number, lon: number, zoom: number];
type Objects = {
  countries: GeometryCollection<{ id: string }>;
  regions: GeometryCollection<{ id: string }>;
  rivers: GeometryCollection<{ zoom: number }>;
  lakes: GeometryCollection;
};
/** The file that tools/make-basemap.ts writes; neighbours share their arcs, so no gap can open between them. */
export type BasemapFile = Topology<Objects> & { labels: { countries: Row[]; towns: Row[] } };

export type Basemap = {
  land: MultiPolygon;
  coast: MultiLineString;
  countryBorders: MultiLineString;
  regionBorders: MultiLineString;
  lakes: MultiPolygon;
  /** Rivers by the zoom level from which they show. */
  rivers: readonly { zoom: number; lines: MultiLineString }[];
  /** Countries and regions by ISO code. */
  outlines: ReadonlyMap<string, Outline>;
  /** Ukraine's by ISO 3166-2, held by Russia. */
  disputed: MultiPolygon;
  /** The line at the isthmus, no border. */
  disputedLine: MultiLineString;
  labels: readonly BasemapLabel[];
};

/** Crimea and Sevastopol. */
const disputedCodes: ReadonlySet<string> = new Set(["UA-43", "UA-40"]);

/** Makes the layers of the basemap out of its file. */
export function readBasemap(file: BasemapFile): Basemap {
  const { countries, regions, rivers, lakes } = file.objects;
  const outlines = [...feature(file, countries).features, ...feature(file, regions).features] as Outline[];
  const isDisputed = (area: GeometryObject) => disputedCodes.has(idOf(area));
  const disputed = areasOf(regions).filter(isDisputed);
  const zooms = [...new Set(rivers.geometries.map(zoomOf))].sort((a, b) => a - b);
  return {
    land: merge(file, areasOf(countries)),
    coast: withoutEdge(mesh(file, countries, (a, b) => a === b)),
    countryBorders: mesh(file, countries, (a, b) => a !== b),
    regionBorders: mesh(
      file,
      regions,
      (a, b) => a !== b && idOf(a).slice(0, 2) === idOf(b).slice(0, 2) && !isDisputed(a) && !isDisputed(b),
    ),
    lakes: merge(file, areasOf(lakes)),
    rivers: zooms.map((zoom) => ({
      zoom,
      lines: mesh(file, {
        type: "GeometryCollection",
        geometries: rivers.geometries.filter((river) => zoomOf(river) === zoom),
      }),
    })),
    outlines: new Map(outlines.map((outline) => [outline.properties.id, outline])),
    disputed: merge(file, disputed),
    disputedLine: mesh(file, regions, (a, b) => isDisputed(a) !== isDisputed(b)),
    labels: [...file.labels.countries.map(labelOf("country")), ...file.labels.towns.map(labelOf("town"))],
  };
}

type Area = TopoPolygon | TopoMultiPolygon;

function areasOf({ geometries }: GeometryCollection): Area[] {
  return geometries.filter((area): area is Area => area.type === "Polygon" || area.type === "MultiPolygon");
}

function idOf({ properties }: GeometryObject): string {
  return properties && "id" in properties ? String(properties.id) : "";
}

function zoomOf({ properties }: GeometryObject): number {
  return properties && "zoom" in properties ? Number(properties.zoom) : 0;
}

function labelOf(kind: BasemapLabel["kind"]): (row: Row) => BasemapLabel {
  return ([name, lat, lon, zoom]) => ({ kind, name, lat, lon, zoom });
}

/** The lines to draw round an outline: its rings without the cut at 180°. */
export function edgeOf({ geometry }: Outline): MultiLineString {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return withoutEdge({ type: "MultiLineString", coordinates: polygons.flat() });
}

/** Where the world's map is cut at 180°, countries end, but there is no coast. */
function withoutEdge({ coordinates }: MultiLineString): MultiLineString {
  const isEdge = ([lon = 0, lat = 0]: number[]) => Math.abs(lon) > 179.99 || lat < -89;
  const lines: number[][][] = [];
  for (const line of coordinates) {
    let run: number[][] = [];
    for (const [at, position] of line.entries()) {
      const before = line[at - 1];
      if (before && isEdge(before) && isEdge(position)) {
        lines.push(run);
        run = [];
      }
      run.push(position);
    }
    lines.push(run);
  }
  return { type: "MultiLineString", coordinates: lines.filter((line) => line.length > 1) };
}
