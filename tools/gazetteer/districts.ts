import { normalizeName } from "../../src/ingest/gazetteer.ts";
import { groupBy, type Row, round, twoFigures } from "./rows.ts";
import type { Town } from "./towns.ts";

/** Places districts at the middle of their towns, or at their seat where the list gives towns no district; `table` is districts.tsv. */
export function makeDistricts(table: readonly string[][], towns: readonly Town[]): Row[] {
  const townsOf = groupBy(towns, ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`);
  return table.flatMap(([code = "", seat = "", adjective = ""]): Row[] => {
    const [country, admin1] = code.split(".");
    const key = normalizeName(seat);
    const inside =
      townsOf.get(code) ??
      towns.filter(
        (town) =>
          town.country === country &&
          town.admin1 === admin1 &&
          [town.name, ...town.others].some((name) => normalizeName(name) === key),
      );
    const [first] = inside;
    if (!first) {
      console.error(`no towns for the district ${code} ${seat}`);
      return [];
    }
    const mean = (axis: "lat" | "lon") => round(inside.reduce((total, town) => total + town[axis], 0) / inside.length);
    return [
      {
        name: `${seat} ${country === "UA" ? "Raion" : "District"}`,
        others: new Set(adjective ? [`${adjective} Raion`, `${adjective.replace(/yi$/, "y")} Raion`] : []),
        kind: "county",
        code: first.code,
        lat: mean("lat"),
        lon: mean("lon"),
        population: twoFigures(inside.reduce((total, { population }) => total + population, 0)),
        geonamesId: null,
      },
    ];
  });
}
