/** Words that tell time, as data. Keys are lower case. */

/** Month names and the abbreviations of wire copy → 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, index) =>
    names.flatMap((name): [string, number][] => [
      [name, index + 1],
      [`${name}.`, index + 1],
    ]),
  ),
);

/** Weekday names → 0 (Sunday) to 6. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["sunday"],
    ["monday"],
    ["tuesday", "tues."],
    ["wednesday", "weds."],
    ["thursday", "thurs."],
    ["friday"],
    ["saturday"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

/** Cardinal numbers in words, as they stand before “days ago”. */
export const CARDINALS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
);

/** Ordinals that count quarters, halves and weeks; “last” and “final” count from the end. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["final", -1],
]);

/** Seasons → first month; each lasts three months (northern, meteorological). */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

/** Feast days with a fixed date → month and day of month. */
export const FIXED_FEASTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["christmas", [12, 25]],
  ["christmas day", [12, 25]],
  ["christmas eve", [12, 24]],
  ["boxing day", [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ["new year's", [1, 1]],
  ["new year", [1, 1]],
  ["orthodox christmas", [1, 7]],
  ["epiphany", [1, 6]],
  ["valentine's day", [2, 14]],
  ["may day", [5, 1]],
  ["victory day", [5, 9]],
  ["halloween", [10, 31]],
]);

/** Feast days counted from Easter → days after it. */
export const EASTER_FEASTS: ReadonlyMap<string, number> = new Map([
  ["palm sunday", -7],
  ["good friday", -2],
  ["easter", 0],
  ["easter sunday", 0],
  ["easter monday", 1],
  ["pentecost", 49],
]);

/** Feast days counted from Easter by the Julian calendar, which the Orthodox churches keep. */
export const ORTHODOX_EASTER_FEASTS: ReadonlyMap<string, number> = new Map([
  ["orthodox palm sunday", -7],
  ["orthodox easter", 0],
  ["orthodox easter sunday", 0],
]);

/** Words after a weekday that make it a paper's or programme's name. */
export const PAPERS: ReadonlySet<string> = new Set([
  "times",
  "telegraph",
  "mail",
  "mirror",
  "express",
  "post",
  "herald",
  "independent",
  "politics",
  "club",
]);

/** Words before a weekday that make it the name of a day in history or a shop's sale, or say how often. */
export const NO_PLAIN_WEEKDAY: ReadonlySet<string> = new Set([
  "black",
  "bloody",
  "cyber",
  "super",
  "ash",
  "holy",
  "every",
  "each",
  "any",
]);

/** Beginnings of the war, by which “nearly four years ago” is meant when the clause tells of an invasion or annexation. */
export const LANDMARKS: readonly { verb: RegExp; year: number; month: number }[] = [
  { verb: /^(?:invad|invasion|war$)/, year: 2022, month: 2 },
  { verb: /^annex/, year: 2014, month: 3 },
];

/** What each word does in a time expression: one letter a class, see the rules that use them. */
export const WORD_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    U: "day week weekend month year decade quarter fortnight",
    V: "days weeks months years decades fortnights",
    P: "morning afternoon evening night",
    T: "today yesterday tomorrow tonight overnight",
    E: "early late mid",
    R: "earlier later",
    l: "last past",
    p: "previous preceding prior",
    X: "next coming upcoming",
    f: "following",
    h: "this current",
    t: "the",
    a: "a an",
    g: "ago",
    o: "of",
    i: "in",
    G: "into",
    q: "nearly almost about around roughly approximately over just exactly barely",
    Q: "more less",
    n: "than",
    B: "before",
    A: "after",
    b: "beginning start end middle close",
    j: "half",
    w: "same",
    c: "and to through",
    s: "'s ’s",
    ",": ",",
    "-": "- – —",
    "/": "/",
    "'": "' ’ ‘",
  }).flatMap(([cls, words]) => words.split(" ").map((word): [string, string] => [word, cls])),
);
