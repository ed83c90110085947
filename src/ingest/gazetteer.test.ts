import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { createGazetteer, normalizeName } from "./gazetteer.ts";

const list = fs.readFileSync(new URL("./lexicon/gazetteer.tsv", import.meta.url), "utf8");
const gazetteer = createGazetteer(list);
const ids = (name: string) => gazetteer.lookUp(name).map(({ id }) => id);

describe("gazetteer", () => {
  it("gives an id to one place only, so that a country is not shown under its territory's name", () => {
    const names = new Map<string, string>();
    const doubled: string[] = [];
    for (const line of list.split("\n"))
      for (const { id, name } of gazetteer.lookUp(line.split("\t")[0] ?? ""))
        if (names.has(id) && names.get(id) !== name) doubled.push(`${id}: ${names.get(id)}, ${name}`);
        else names.set(id, name);
    expect(doubled).toEqual([]);
  });

  it("finds a place by an old spelling", () => {
    expect(ids("Kharkov")).toContain("kharkiv-706483");
  });

  it("finds a place whatever its case, accents, hyphens and apostrophes", () => {
    expect([ids("IVANO-FRANKIVSK"), ids("Chişinău"), ids("Sana'a")].map((found) => found.length > 0)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("knows both towns named Ternivka", () => {
    expect(gazetteer.lookUp("Ternivka").map(({ admin1 }) => admin1)).toEqual(
      expect.arrayContaining(["UA-12", "UA-40"]),
    );
  });

  it("counts Crimea and Sevastopol as Ukraine's", () => {
    expect([gazetteer.byId("ua-43")?.country, ids("Sevastopol")[0]]).toEqual(["UA", "sevastopol-694423"]);
  });

  it("leads from a town to its region and country", () => {
    const [town] = gazetteer.lookUp("Kryvyi Rih");
    const region = gazetteer.byId(town?.parent ?? "");
    expect([region?.name, region?.parent]).toEqual(["Dnipropetrovsk Oblast", "ua"]);
  });

  it("finds a town by its id", () => {
    expect(gazetteer.byId("odesa-698740")?.name).toBe("Odesa");
  });

  it("lists the towns of a region", () => {
    expect(gazetteer.townsIn("RU-TAM").map(({ name }) => name)).toContain("Michurinsk");
  });

  it("gives a region its usual English name", () => {
    expect(["ru-tam", "ua-12", "us-tx", "ru-kda"].map((id) => gazetteer.byId(id)?.name)).toEqual([
      "Tambov Oblast",
      "Dnipropetrovsk Oblast",
      "Texas",
      "Krasnodar Krai",
    ]);
  });

  it("knows places that are no towns", () => {
    expect(["Black Sea", "Donbass", "Kremlin", "Snake Island"].map((name) => ids(name)[0])).toEqual([
      "black-sea",
      "donbas",
      "kremlin",
      "snake-island",
    ]);
  });

  it("knows nothing when the list is empty", () => {
    expect(createGazetteer("").lookUp("Kyiv")).toEqual([]);
  });

  it("gives every place an id of its own", () => {
    const seen = new Map<string, string>();
    const doubles: string[] = [];
    for (const country of ["UA", "RU", "US", "GB"]) {
      for (const { id, name } of gazetteer.townsIn(country)) {
        if (seen.has(id)) doubles.push(`${id} ${name}`);
        seen.set(id, name);
      }
    }
    expect(doubles).toEqual([]);
  });
});

describe("normalizeName", () => {
  it.each([
    ["Sana'a", "sanaa"],
    ["U.S.", "us"],
    ["Ivano-Frankivsk", "ivano frankivsk"],
    ["Łódź", "lodz"],
  ])("writes %s as %s", (name, key) => {
    expect(normalizeName(name)).toBe(key);
  });
});
