import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { tagWords } from "./3-tag-words.ts";
import { findNames } from "./5-find-names.ts";
import { findPlaces } from "./6-find-places.ts";
import type { Article, FoundPlace } from "./annotations.ts";
import { createGazetteer } from "./gazetteer.ts";

const gazetteer = createGazetteer(fs.readFileSync(new URL("./lexicon/gazetteer.tsv", import.meta.url), "utf8"));

function placesIn(text: string): FoundPlace[] {
  const article: Article = {
    file: "a.txt",
    title: null,
    publisher: null,
    url: null,
    author: null,
    published: "2025-11-02",
    sha256: "",
    text,
    bodyStart: 0,
  };
  const tagged = tagWords(article, { quotations: [], unpaired: [] });
  return findPlaces(tagged, findNames(tagged, gazetteer), gazetteer);
}

const names = (text: string) => placesIn(text).map(({ start, end }) => text.slice(start, end));
const ids = (text: string) => placesIn(text).map(({ place }) => place.id);
const uses = (text: string) =>
  Object.fromEntries(placesIn(text).map(({ start, end, use }) => [text.slice(start, end), use]));

describe("which place a name means", () => {
  it.each([
    ["A shell fell on Ternivka in Ukraine's Dnipropetrovsk region.", "Ternivka", "ternivka-691628"],
    ["A boat sank off Ternivka, near Sevastopol, in Crimea.", "Ternivka", "ternivka-691634"],
    ["The mayor of Kiev spoke to Ukrainian radio.", "Kiev", "kyiv-703448"],
    ["Trains left Kharkov in eastern Ukraine at dawn.", "Kharkov", "kharkiv-706483"],
    ["Ukrainian gunners held Pokrovsk through the night.", "Pokrovsk", "pokrovsk-704422"],
    ["The port of Odessa in Ukraine stayed shut.", "Odessa", "odesa-698740"],
    ["Voters in Odessa, Texas, went to the polls.", "Odessa", "odessa-5527554"],
    ["Snow fell on Buffalo, New York in the United States.", "New York", "us-ny"],
    ["She flew to Paris to see the French president.", "Paris", "paris-2988507"],
    ["A tornado crossed Paris, Texas, on Sunday.", "Paris", "paris-4717560"],
    ["Fires burned in Russia's Tambov region.", "Tambov", "ru-tam"],
    ["Fires burned in the city of Tambov in Russia.", "Tambov", "tambov-484646"],
    ["Drones crossed the Kaluga and Tver regions of Russia.", "Kaluga", "ru-klu"],
    ["The governor of Kursk denied it.", "Kursk", "ru-krs"],
    ["Trams stopped in Kursk after the raid on Russia.", "Kursk", "kursk-538560"],
    ["Talks in Georgia ended as Tbilisi shut its border with Russia.", "Georgia", "ge"],
    ["Floods hit Alabama, Georgia and Florida.", "Georgia", "us-ga"],
    ["Ships left the Black Sea for Varna.", "Black Sea", "black-sea"],
    ["Fighting went on in the Donbass.", "Donbass", "donbas"],
    ["The Kremlin was lit in blue.", "Kremlin", "kremlin"],
    ["Envoys met in Washington on Monday.", "Washington", "washington-4140963"],
    ["The rebels of Moscow, Idaho, won again.", "Moscow", "moscow-5601538"],
    ["Soldiers dug in at Robotyne.", "Robotyne", "robotyne"],
    ["Tanks crossed from Crimea at night.", "Crimea", "ua-43"],
    ["He lived in Rostov-on-Don for years.", "Rostov-on-Don", "rostov-on-don-501175"],
    ["Two garages burned in the Rostov region of Russia.", "Rostov", "ru-ros"],
    ["They met again in Geneva for a day.", "Geneva", "geneva-2660646"],
    ["The United States and Britain agreed.", "Britain", "gb"],
    ["A ferry sank near Snake Island.", "Snake Island", "snake-island"],
    ["The old name of Novomoskovsk in Ukraine is still on the maps.", "Novomoskovsk", "samar-699445"],
    ["Guards stood outside the White House.", "White House", "white-house"],
  ])("%s: %s is %s", (text, name, id) => {
    const at = names(text).indexOf(name);
    expect(ids(text)[at]).toBe(id);
  });

  it("keeps in the rest of the article what the words beside a name decided", () => {
    const text = "Two died in Ternivka in Ukraine's Dnipropetrovsk region. By night Ternivka was dark.";
    expect(ids(text).filter((id) => id.startsWith("ternivka"))).toEqual(["ternivka-691628", "ternivka-691628"]);
  });

  it("says why a place was chosen", () => {
    const [first] = placesIn("Two died in Ternivka, in the Dnipropetrovsk region.");
    expect(first?.reason).toContain("Dnipropetrovsk Oblast");
  });

  it("puts a site that no list has into the town named with it", () => {
    const [airfield] = placesIn("Flames rose over Zelenbor Airfield in Kaluga, Russia.");
    expect(airfield?.place).toMatchObject({ name: "Zelenbor Airfield", kind: "site", parent: "kaluga-553915" });
  });
});

describe("what is a place name", () => {
  it("leaves out articles, lower-case nouns and the possessive", () => {
    expect(names("In Ukraine's Sumy region, the town of Shostka lost the Seim River bridge to Russia’s guns.")).toEqual(
      ["Ukraine", "Sumy", "Shostka", "Seim River", "Russia"],
    );
  });

  it("takes both names of a dateline and not its agency", () => {
    expect(names("KYIV, Ukraine (Larkspur) — Snow fell.")).toEqual(["KYIV", "Ukraine"]);
  });

  it("takes names in front of hyphens", () => {
    expect(names("A U.S.-brokered truce pleased the Kyiv-based council.")).toEqual(["U.S.", "Kyiv"]);
  });

  it.each([
    ["papers", "The Washington Post reported it."],
    ["treaties", "They signed the Paris Agreement and the Minsk agreements."],
    ["fleets", "The Black Sea Fleet moved east."],
    ["persons", "Jack London met Georgia Malone."],
    ["peoples", "Ukrainian and Russian envoys spoke to the Danes."],
    ["illnesses", "The West Nile virus spread."],
    ["common words", "Most of us said it was nice. I've been reading."],
    ["organisations", "NATO and the EU agreed."],
  ])("is nothing in names of %s", (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it("never takes the pronoun us for the country", () => {
    expect(names("They told us that the US agreed.")).toEqual(["US"]);
  });
});

describe("how a place name is used", () => {
  it.each([
    ["Kyiv rejected the plan.", "Kyiv", "associative"],
    ["The plan was rejected by Kyiv.", "Kyiv", "associative"],
    ["Kyiv's allies met.", "Kyiv", "associative"],
    ["Ukraine's air force reported it.", "Ukraine", "associative"],
    ["They sold tanks to Ukraine.", "Ukraine", "associative"],
    ["A US envoy flew in.", "US", "associative"],
    ["Talks with Russia failed.", "Russia", "associative"],
    ["The ambassador to Ireland left.", "Ireland", "associative"],
    ["They put pressure on Moscow.", "Moscow", "associative"],
    ["The Kremlin said no.", "Kremlin", "associative"],
    ["The governor of Kursk resigned.", "Kursk", "associative"],
    ["Canada, Norway and the Netherlands announced it.", "Norway", "associative"],
    ["A bomb fell in Kyiv.", "Kyiv", "literal"],
    ["Drones struck Kyiv at dawn.", "Kyiv", "literal"],
    ["Kyiv was hit again.", "Kyiv", "literal"],
    ["He travelled to Moscow.", "Moscow", "literal"],
    ["A raid on Kyiv lasted hours.", "Kyiv", "literal"],
    ["It lies south of Moscow.", "Moscow", "literal"],
    ["Ukraine's southern coast was calm.", "Ukraine", "literal"],
    ["The city of Kyiv was dark.", "Kyiv", "literal"],
    ["The region borders Belarus.", "Belarus", "literal"],
    ["ROME (Larkspur) — The leaders met.", "ROME", "literal"],
  ])("%s: %s is %s", (text, name, use) => {
    expect(uses(text)[name]).toBe(use);
  });
});
