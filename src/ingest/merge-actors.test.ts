import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalActor } from "./annotations.ts";
import type { Sighting } from "./merge/cluster.ts";
import { mergeActors } from "./merge-actors.ts";

const actor = (name: string, part: Partial<LocalActor> = {}): LocalActor => ({
  name,
  kind: "person",
  role: null,
  country: null,
  gender: null,
  aliases: [],
  ...part,
});
const organization = (name: string, country: string | null = null) => actor(name, { kind: "organization", country });
const seenOn = (published: string, own: LocalActor): Sighting => ({
  document: `doc-${published}`,
  published,
  actor: own,
  count: 1,
});
const seen = (...actors: LocalActor[]) => actors.map((own, at) => seenOn(`2025-03-${String(at + 10)}`, own));
const idsOf = (...actors: LocalActor[]) => {
  const { idOf } = mergeActors(seen(...actors));
  return actors.map((own) => idOf.get(own));
};
const merged = (...actors: LocalActor[]) => mergeActors(seen(...actors)).actors;

describe("mergeActors joins", () => {
  it.each([
    ["transliterations of a surname", ["Bohdan Lysenskyy", "Bohdan Lysensky", "Bohdan Lysenskiy", "Bohdan Lysenskyi"]],
    ["transliterations of a given name", ["Serhii Dovhal", "Sergei Dovhal", "Sergey Dovhal"]],
    ["h and g", ["Olha Sybirha", "Olga Sybirga"]],
    ["accents", ["Zdzisław Żółkiewicz", "Zdzislaw Zolkiewicz"]],
    ["a middle initial", ["Harold Pickering", "Harold T. Pickering"]],
  ])("%s", (_, names) => {
    expect(new Set(idsOf(...names.map((name) => actor(name)))).size).toBe(1);
  });

  it.each([
    [
      "a possessive and an adjective",
      ["Russia's Ministry of Defence", "Russian Defense Ministry", "Russia's Defense Ministry"],
    ],
    ["both orders of a ministry's words", ["Ministry of Foreign Affairs of Russia", "Russian Foreign Ministry"]],
  ])("organisations worded with %s", (_, names) => {
    expect(new Set(idsOf(...names.map((name) => organization(name, "RU")))).size).toBe(1);
  });

  it("a known abbreviation with the name it stands for", () => {
    expect(new Set(idsOf(organization("European Union", "EU"), organization("EU", "EU"))).size).toBe(1);
  });

  it("a surname alone with the only person who has it", () => {
    expect(idsOf(actor("Marta Oleksyn"), actor("Oleksyn"))).toEqual(["marta-oleksyn", "marta-oleksyn"]);
  });

  it("a surname alone with the namesake of the same country and office", () => {
    const minister = actor("Ilka Brandt", { role: "German minister", country: "DE" });
    const farmer = actor("Owen Brandt", { role: "farmer", country: "US" });
    const [first, , third] = idsOf(minister, farmer, actor("Brandt", { role: "German minister", country: "DE" }));
    expect(third).toBe(first);
  });

  it("a ministry without a country with the only one of its kind", () => {
    const [first, second] = idsOf(organization("Latvian Interior Ministry", "LV"), organization("Interior Ministry"));
    expect(second).toBe(first);
  });
});

describe("mergeActors keeps apart", () => {
  it.each([
    ["people who share a surname", [actor("Clara Whitcombe"), actor("Edmund Whitcombe")]],
    [
      "a surname alone that two people share",
      [actor("Clara Whitcombe"), actor("Edmund Whitcombe"), actor("Whitcombe")],
    ],
    [
      "namesakes of different countries and offices",
      [
        actor("Pavel Novak", { role: "Czech transport minister", country: "CZ" }),
        actor("Pavel Novak", { role: "ice hockey player", country: "US" }),
      ],
    ],
    [
      "two states' ministries",
      [organization("Russian Defense Ministry", "RU"), organization("Ukrainian Defense Ministry", "UA")],
    ],
    ["a person and an organisation of one name", [actor("Maria Lumen"), organization("Maria Lumen")]],
  ])("%s", (_, actors) => {
    expect(new Set(idsOf(...actors)).size).toBe(actors.length);
  });

  it("officials of two countries whom texts describe alike", () => {
    const governor = (country: string) => actor("the governor", { country });
    expect(idsOf(governor("UA"), governor("RU"))).toEqual(["governor-ua", "governor-ru"]);
  });

  it("what two texts only describe from anybody named", () => {
    expect(idsOf(actor("the official"), actor("The official"), actor("Ana Official"))).toEqual([
      "official",
      "official",
      "ana-official",
    ]);
  });
});

describe("mergeActors describes an actor", () => {
  it("by its most frequent name whatever the capitals", () => {
    const names = [
      "Ukraine's Air Force",
      "Ukraine's air force",
      "Ukraine's air force",
      "Ukrainian air force",
      "Ukrainian air force",
    ];
    expect(merged(...names.map((name) => organization(name, "UA"))).map(({ name }) => name)).toEqual([
      "Ukraine's air force",
    ]);
  });

  it("by the most frequent of its full names, the others as aliases", () => {
    const [only] = merged(
      actor("Bohdan Lysensky"),
      actor("Bohdan Lysenskyy"),
      actor("Bohdan Lysenskyy"),
      actor("Lysensky"),
    );
    expect(only).toMatchObject({ name: "Bohdan Lysenskyy", aliases: ["Bohdan Lysensky", "Lysensky"] });
  });

  it("by its newest role", () => {
    const [only] = merged(
      actor("Ilka Brandt", { role: "German transport minister" }),
      actor("Ilka Brandt", { role: "German foreign minister" }),
    );
    expect(only?.role).toBe("German foreign minister");
  });

  it("by a full office rather than by a newer bare title", () => {
    const [only] = merged(
      actor("Ilka Brandt", { role: "German foreign minister" }),
      actor("Ilka Brandt", { role: "Gov." }),
    );
    expect(only?.role).toBe("German foreign minister");
  });

  it.each([
    ["UA", "ukraine"],
    ["RU", "russia"],
    ["US", "us"],
    ["FR", "europe"],
    ["GB", "europe"],
    ["NATO", "europe"],
    ["EU", "europe"],
    ["BY", "other"],
    ["CN", "other"],
    [null, "other"],
  ])("of country %s as bloc %s", (country, bloc) => {
    expect(merged(actor("Ada Lorn", { country }))[0]?.bloc).toBe(bloc);
  });

  it("by the ids under which single documents would know it", () => {
    const [only] = merged(actor("Bohdan Lysenskyy"), actor("Bohdan Lyssensky"), actor("Lysenskyy"));
    expect([only?.id, ...(only?.formerIds ?? [])].sort()).toEqual(["bohdan-lysensky", "bohdan-lyssensky", "lysensky"]);
  });
});

const names = [
  "Ada Lorn",
  "A. Lorn",
  "Lorn",
  "Edmund Lorn",
  "Serhii Dovhal",
  "Sergei Dovhal",
  "Dovhal",
  "the official",
];
const bodies = [
  "Defense Ministry",
  "Russian Defense Ministry",
  "Ministry of Defence of Ukraine",
  "EU",
  "European Union",
];
const anyActor = fc.oneof(
  fc
    .record({
      name: fc.constantFrom(...names),
      role: fc.constantFrom(null, "minister", "Danish foreign minister", "farmer"),
      country: fc.constantFrom(null, "DK", "UA", "EU"),
    })
    .map((part) => actor(part.name, part)),
  fc
    .record({ name: fc.constantFrom(...bodies), country: fc.constantFrom(null, "RU", "UA") })
    .map(({ name, country }) => organization(name, country)),
);
const anySightings = fc.array(anyActor, { maxLength: 14 }).map((actors) => seen(...actors));

describe("mergeActors on any sightings", () => {
  it("gives the same actors in any order of the sightings", () => {
    fc.assert(
      fc.property(
        anySightings.chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length }))),
        ([own, shuffled]) => {
          expect(mergeActors(shuffled).actors).toEqual(mergeActors(own).actors);
        },
      ),
    );
  });

  it("gives every sighting an actor and no two actors one id", () => {
    fc.assert(
      fc.property(anySightings, (own) => {
        const { actors, idOf } = mergeActors(own);
        const ids = actors.flatMap(({ id, formerIds }) => [id, ...formerIds]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(own.every((sighting) => actors.some(({ id }) => id === idOf.get(sighting.actor)))).toBe(true);
      }),
    );
  });
});
