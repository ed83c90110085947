import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { csvOf, type FileColumn } from "../../ui/table-file.ts";
import type { Outline } from "./basemap.ts";
import { type MapPlace, outlineCodeOf } from "./select-map.ts";

type MapTableProps = {
  index: DatasetIndex;
  places: readonly MapPlace[];
  opened: string | null;
  lit: string | null;
  onOpen: (placeId: string) => void;
  onPoint: (placeId: string | null) => void;
};

/** The places of the map as a table, largest first. */
export function MapTable({ index, places, opened, lit, onOpen, onPoint }: MapTableProps) {
  return (
    <DataTable
      caption="Map: every place with its mentions"
      columns={columnsOf(index).map(({ header, text }) => ({
        header,
        cell: text,
        ...(numbers.has(header) && { align: "right" as const }),
      }))}
      rows={places}
      keyOf={({ place }) => place.id}
      chosen={opened}
      lit={lit}
      onChoose={({ place }) => onOpen(place.id)}
      onLight={(shown) => onPoint(shown?.place.id ?? null)}
    />
  );
}

/** The table as a CSV file, with coordinates and GeoNames ids. */
export function mapCsv(index: DatasetIndex, places: readonly MapPlace[], source: readonly string[]): string {
  const exact: FileColumn<MapPlace>[] = [
    { header: "Latitude", text: ({ place }) => String(place.lat) },
    { header: "Longitude", text: ({ place }) => String(place.lon) },
    { header: "Country code", text: ({ place }) => place.country ?? "" },
    { header: "Region code", text: ({ place }) => place.admin1 ?? "" },
    { header: "GeoNames id", text: ({ place }) => String(place.geonamesId ?? "") },
    { header: "Place id", text: ({ place }) => place.id },
  ];
  return csvOf([...columnsOf(index), ...exact], places, source);
}

/** The places as GeoJSON (RFC 7946): towns as points, countries and regions as their outlines where the basemap has them. */
export function mapGeoJson(
  places: readonly MapPlace[],
  outlines: ReadonlyMap<string, Outline>,
  source: readonly string[],
): string {
  const features = places.map(({ place, literal, associative, counts }) => ({
    type: "Feature",
    id: place.id,
    geometry: outlines.get(outlineCodeOf(place) ?? "")?.geometry ?? {
      type: "Point",
      coordinates: [place.lon, place.lat],
    },
    properties: {
      name: place.name,
      kind: place.kind,
      country: place.country,
      admin1: place.admin1,
      geonamesId: place.geonamesId,
      literal,
      associative,
      strikeCounts: counts,
    },
  }));
  return JSON.stringify({ type: "FeatureCollection", source, features });
}

const numbers: ReadonlySet<string> = new Set(["As a location", "For a government", "Strike counts"]);

function columnsOf(index: DatasetIndex): FileColumn<MapPlace>[] {
  return [
    { header: "Place", text: ({ place }) => place.name },
    { header: "Kind", text: ({ place }) => place.kind },
    { header: "Lies in", text: ({ place }) => index.places.get(place.parent ?? "")?.name ?? "" },
    { header: "As a location", text: ({ literal }) => formatCount(literal) },
    { header: "For a government", text: ({ associative }) => formatCount(associative) },
    { header: "Strike counts", text: ({ counts }) => formatCount(counts) },
  ];
}
