import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { dayOf, formatDay, partsOf } from "../src/dataset/days.ts";
import { BACKGROUND } from "./background-prose.ts";
import { randomFrom } from "./seeded-random.ts";

/**
 * Articles made from a seed number for benchmarks and tests at scale: about 3 kB each, with many actors, places and dates,
 * in the constructions of wire copy. They hold about as many quotations, counts, times and names per kilobyte as reports
 * of strikes and talks do. The same seed and index give the same article on any machine.
 */
export type GeneratedArticle = { file: string; text: string };

type Random = ReturnType<typeof randomFrom>;

const GIVEN = {
  male: "Andrii Bohdan Dmytro Ihor Kyrylo Maksym Oleh Petro Roman Serhii Taras Yurii Viktor Vadim Nikolai Boris Gleb Stepan Timur Artyom Karl Lukas Henrik Pierre Marco Tomasz James Peter Daniel Robert".split(
    " ",
  ),
  female:
    "Anna Daryna Halyna Iryna Kateryna Larysa Maria Nadiia Oksana Solomiia Tetiana Yulia Vera Galina Polina Alisa Elena Ingrid Sofie Marta Livia Claire Astrid Helena Emma Laura Susan Rachel Nora Julia".split(
      " ",
    ),
};
const STEMS =
  "Bond Chern Danyl Fedor Havryl Horb Ivash Kalyn Koval Krav Lys Mazur Melnyk Moroz Nesteren Ostap Pavl Polish Romanch Savch Shevch Sydor Tkach Vasyl Voron Yarem Zahor Zinch Belyak Gromov Karas Lebed Orlov Sokol Tarakan Vinograd Lind Berg Hansen Keller Novak Weber Castel Aald Brandt Whit Harl".split(
    " ",
  );
const ENDINGS = {
  UA: ["enko", "uk", "chuk", "yshyn", "iuk"],
  RU: ["ov", "in", "yov", "kin", "nikov"],
  EU: ["er", "son", "ini", "mann", "ström"],
};

const UKRAINIAN =
  "Kharkiv Poltava Odesa Mykolaiv Kherson Zaporizhzhia Dnipro Sumy Chernihiv Kyiv Zhytomyr Vinnytsia Lviv Ternopil Rivne Nikopol Kramatorsk Sloviansk Pokrovsk Kupiansk Izium Chuhuiv Pavlohrad Bakhmut Kremenchuk Uman Lutsk Cherkasy Shostka Konotop Nizhyn Marhanets".split(
    " ",
  );
const RUSSIAN =
  "Belgorod Kursk Bryansk Voronezh Rostov Krasnodar Smolensk Kaluga Tver Tula Ryazan Tambov Lipetsk Orel Saratov Samara Volgograd Penza Pskov Novgorod".split(
    " ",
  );
const CAPITALS =
  "Brussels Geneva Vienna Warsaw Berlin Paris London Helsinki Vilnius Ankara Astana Washington Rome Prague Stockholm Oslo".split(
    " ",
  );
const COUNTRIES = [
  ["Estonian", "Estonia"],
  ["Finnish", "Finland"],
  ["German", "Germany"],
  ["French", "France"],
  ["Polish", "Poland"],
  ["Swedish", "Sweden"],
  ["Italian", "Italy"],
  ["Danish", "Denmark"],
  ["Dutch", "the Netherlands"],
  ["Turkish", "Turkey"],
] as const;
const OFFICES = ["Foreign Minister", "Defense Minister", "Prime Minister", "President", "Deputy Foreign Minister"];
const SPEECH = [
  "We will not trade land for a signature",
  "There is no other way than to keep the pressure on",
  "The night was hard, but the lights are on again",
  "Nobody came to this table to be polite",
  "What we hear is one thing and what we see is another",
  "Every week of delay is paid for by somebody",
  "We have read the text and we have questions",
  "The repair crews deserve more than a medal",
  "It is a step, and a small one",
  "The channel is open and it will stay open",
  "That is not a plan, it is a postponement",
  "We need air defence today and not in spring",
];
const TAILS = [
  "and everyone here knows it",
  "whatever is said elsewhere",
  "and that is where we stand",
  "at least for now",
  "and we told our partners so",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];
const OBJECTS = ["house", "school", "warehouse", "clinic", "apartment building", "bus", "substation", "shop"];
const SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

const SLOT = /\{(\w+)\}/g;

type Person = { name: string; surname: string; pronoun: string };

const FIRST_DAY = dayOf(2022, 2, 24) ?? 0;
const SPAN_IN_DAYS = 1500;

/** A report of eight to twelve paragraphs, or the few of a news brief, which gives some twenty records. */
export type ArticleLength = "report" | "brief";

/** How many paragraphs an article has after its first, of each kind. */
const PARAGRAPHS: Readonly<Record<ArticleLength, Record<"claims" | "prose", { least: number; more: number }>>> = {
  report: { claims: { least: 4, more: 3 }, prose: { least: 4, more: 3 } },
  brief: { claims: { least: 1, more: 1 }, prose: { least: 1, more: 2 } },
};

/** The article of an index under a seed: `dateline-000017.txt`, a day of the war. */
export function generateArticle(seed: number, index: number, length: ArticleLength = "report"): GeneratedArticle {
  const random = randomFrom(seed * 1_000_003 + index);
  const day = FIRST_DAY + random.below(SPAN_IN_DAYS);
  const scene = new Scene(random, day);
  const claims = [
    scene.official,
    scene.talks,
    scene.strikeInUkraine,
    scene.strikeInRussia,
    scene.airForce,
    scene.minister,
    scene.aid,
    scene.envoy,
  ];
  const paragraphs = [scene.lead()];
  const { claims: claimCount, prose } = PARAGRAPHS[length];
  let claimsLeft = claimCount.least + random.below(claimCount.more);
  let proseLeft = prose.least + random.below(prose.more);
  while (claimsLeft + proseLeft > 0) {
    const isProse = random.below(claimsLeft + proseLeft) < proseLeft;
    paragraphs.push(isProse ? scene.background() : random.pick(claims).call(scene));
    if (isProse) proseLeft--;
    else claimsLeft--;
  }
  const text = ` date ${formatDay(day)} ${paragraphs.join("\n\n")}\n`;
  return { file: `dateline-${String(index).padStart(6, "0")}.txt`, text };
}

class Scene {
  readonly random: Random;
  readonly day: number;
  readonly town: string;
  constructor(random: Random, day: number) {
    this.random = random;
    this.day = day;
    this.town = random.pick(UKRAINIAN);
  }

  lead(): string {
    const dateline = this.random.below(3) === 0 ? `${this.town.toUpperCase()}, Ukraine (Meridian) — ` : "";
    return `${dateline}Russian ${this.weapon()} killed ${this.small()} people and wounded ${this.many(20)} in Ukraine's ${this.town} region ${this.when()}, officials said, as negotiators prepared for another round of talks in ${this.random.pick(CAPITALS)}.`;
  }

  official(): string {
    const { name, surname, pronoun } = this.person("UA");
    return `${this.quote()} the head of the regional military administration, ${name}, wrote on Telegram. ${this.quote()} ${pronoun} said. According to ${surname}, the attack destroyed ${this.objects()} and damaged ${this.many(40)} more.`;
  }

  talks(): string {
    const us = this.person("EU");
    const other = this.person("RU");
    return `US envoy ${us.name} and Russian negotiator ${other.name} met for ${this.small()} hours on ${this.weekday(-1)} in ${this.random.pick(CAPITALS)}. They are set to meet again on ${this.weekday(2)}. ${this.quote()} ${us.surname} told reporters.`;
  }

  strikeInUkraine(): string {
    const town = this.random.pick(UKRAINIAN);
    const { name } = this.person("UA");
    return `In ${town}, a drone hit an apartment block overnight, killing a ${this.random.pick(["woman", "man", "teenager"])} and injuring ${this.small()} others, including a child, Mayor ${name} said. At least ${this.many(30)} houses were damaged.`;
  }

  strikeInRussia(): string {
    const region = this.random.pick(RUSSIAN);
    const { name, surname } = this.person("RU");
    return `The Russian Defense Ministry said it destroyed ${this.many(150)} Ukrainian drones overnight, ${this.small()} of them over the ${region} region. Falling debris damaged ${this.objects()} there, Gov. ${name} said. “${this.random.pick(SPEECH)},” ${surname} added.`;
  }

  airForce(): string {
    const fired = 40 + this.random.below(500);
    return `Russia fired ${fired} strike and decoy drones and ${2 + this.random.below(30)} missiles overnight, Ukraine's air force said. It said that ${Math.floor(fired * 0.8)} of the drones were shot down or jammed.`;
  }

  minister(): string {
    const [adjective] = this.random.pick(COUNTRIES);
    const { name, surname, pronoun } = this.person("EU");
    return `${adjective} ${this.random.pick(OFFICES)} ${name} said on ${this.weekday(0)} that Moscow “${this.random.pick(SPEECH).toLowerCase()}”. ${this.quote()} ${pronoun} said in ${this.random.pick(CAPITALS)}. ${surname} urged ${this.random.pick(["Kyiv", "Moscow", "Washington"])} to go on talking.`;
  }

  aid(): string {
    const [, country] = this.random.pick(COUNTRIES);
    return `${country[0]?.toUpperCase()}${country.slice(1)} announced ${this.random.pick(["last month", "earlier this week", this.date()])} that it will send ${this.small()} air-defence systems to Ukraine. Kyiv has asked its partners for more.`;
  }

  background(): string {
    const { name, surname } = this.person("EU");
    const [adjective, country] = this.random.pick(COUNTRIES);
    const slots: Record<string, string> = {
      town: this.random.pick(UKRAINIAN),
      region: this.random.pick(RUSSIAN),
      capital: this.random.pick(CAPITALS),
      office: this.random.pick(OFFICES).toLowerCase(),
      month: this.random.pick(["spring", "summer", "autumn", "last winter"]),
      country,
      adjective,
      person: name,
      surname,
    };
    const text = this.random.pick(BACKGROUND).replace(SLOT, (_, slot) => slots[slot] ?? "");
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  }

  envoy(): string {
    const { name, surname } = this.person("RU");
    return `Kremlin spokesman ${name} said on ${this.weekday(0)} it was “too early” to speak of a date. “${this.random.pick(SPEECH)}. ${this.random.pick(SPEECH)},” ${surname} said. He declined to give details of the proposals.`;
  }

  /** People recur: a few hundred per country, so that actors are shared between articles. */
  person(country: keyof typeof ENDINGS): Person {
    const gender = this.random.below(3) === 0 ? "female" : "male";
    const given = GIVEN[gender][this.random.below(12)] ?? "Anna";
    const surname = `${STEMS[this.random.below(20)]}${this.random.pick(ENDINGS[country])}`;
    return { name: `${given} ${surname}`, surname, pronoun: gender === "female" ? "she" : "he" };
  }

  quote(): string {
    return `“${this.random.pick(SPEECH)}, ${this.random.pick(TAILS)},”`;
  }

  objects(): string {
    const object = this.random.pick(OBJECTS);
    return this.random.below(2) === 0 ? `a ${object}` : `${this.small()} ${object === "bus" ? "buses" : `${object}s`}`;
  }

  weapon(): string {
    return this.random.pick(["drones", "missiles", "glide bombs", "artillery shells"]);
  }

  small(): string {
    return this.random.pick(SMALL);
  }

  many(most: number): string {
    return String(10 + this.random.below(most));
  }

  when(): string {
    return this.random.pick([
      `late ${this.weekday(-1)}`,
      `early ${this.weekday(0)}`,
      "overnight",
      `on ${this.weekday(-1)}`,
    ]);
  }

  weekday(offset: number): string {
    return WEEKDAYS[partsOf(this.day + offset).weekday] ?? "Monday";
  }

  date(): string {
    const { month, dayOfMonth } = partsOf(this.day - 20 - this.random.below(60));
    return `${MONTHS[month - 1]} ${dayOfMonth}`;
  }
}

/** Writes articles `from` to `from + count` into a folder, which is made. */
export function writeArticles(folder: string, given: { seed: number; count: number; length?: ArticleLength }): void {
  fs.mkdirSync(folder, { recursive: true });
  for (let index = 0; index < given.count; index++) {
    const { file, text } = generateArticle(given.seed, index, given.length);
    fs.writeFileSync(path.join(folder, file), text);
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      count: { type: "string", default: "10" },
      seed: { type: "string", default: "1" },
      out: { type: "string", default: "generated" },
      brief: { type: "boolean", default: false },
    },
  });
  writeArticles(values.out, {
    seed: Number(values.seed),
    count: Number(values.count),
    length: values.brief ? "brief" : "report",
  });
}
