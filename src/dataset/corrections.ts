import * as z from "zod/mini";
import { isEdtf } from "./days.ts";
import { actorKinds, eventKinds, eventStatuses, measures, placeUses, qualifiers } from "./schema.ts";

/**
 * What a person set right about an article's records, kept apart from the text: `seeds/NAME.corrections.json` beside
 * `seeds/NAME.txt`, and in the browser. This is the only definition of the format.
 */
export const CORRECTIONS_VERSION = 1;

const words = z.string().check(z.minLength(1));
const offset = z.int().check(z.minimum(0));
const edtf = z.string().check(z.refine(isEdtf, "a date in EDTF is expected, such as 2025-12-03 or 2025-11"));
const count = z.int().check(z.minimum(0));

/**
 * Where the corrected words stand: selectors of the W3C Web Annotation Data Model. As that model has it, `start` and
 * `end` count Unicode code points, not UTF-16 code units.
 */
const targetSchema = z.strictObject({
  selector: z.tuple([
    z.strictObject({ type: z.literal("TextPositionSelector"), start: offset, end: offset }),
    z.strictObject({ type: z.literal("TextQuoteSelector"), exact: words, prefix: z.string(), suffix: z.string() }),
  ]),
});

/** An actor by name, since ids are made anew with each dataset; kind and country matter only where the name is new. */
const namedActorSchema = z.strictObject({
  name: words,
  kind: z.optional(z.enum(actorKinds)),
  country: z.optional(z.nullable(z.string())),
});

const actor = z.optional(z.nullable(namedActorSchema));
const place = z.optional(z.nullable(words));
const date = z.optional(z.nullable(edtf));
const use = z.optional(z.enum(placeUses));

const quoteFields = { speaker: actor, date, place };
const countFields = {
  what: z.optional(words),
  count: z.optional(z.nullable(count)),
  countMax: z.optional(z.nullable(count)),
  qualifier: z.optional(z.enum(qualifiers)),
  attacker: actor,
  target: actor,
  claimant: actor,
  date,
  place,
};
const mentionFields = { actor, place, use };
const eventFields = { date, status: z.optional(z.enum(eventStatuses)) };

/** What tells the record from others at the same words: a count's measure, an event's kind. */
const quote = { kind: z.literal("quote"), target: targetSchema };
const strike = { kind: z.literal("count"), target: targetSchema, measure: z.optional(z.enum(measures)) };
const mention = { kind: z.literal("mention"), target: targetSchema };
const time = { kind: z.literal("date"), target: targetSchema };
const event = { kind: z.literal("event"), target: targetSchema, event: z.optional(z.enum(eventKinds)) };

const change = { action: z.literal("change") };
const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...change, ...quote, set: z.strictObject(quoteFields) }),
  z.strictObject({ ...change, ...strike, set: z.strictObject(countFields) }),
  z.strictObject({ ...change, ...mention, set: z.strictObject(mentionFields) }),
  z.strictObject({ ...change, ...time, set: z.strictObject({ value: edtf }) }),
  z.strictObject({ ...change, ...event, set: z.strictObject(eventFields) }),
]);

const drop = { action: z.literal("drop") };
const dropSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...drop, ...quote }),
  z.strictObject({ ...drop, ...strike }),
  z.strictObject({ ...drop, ...mention }),
  z.strictObject({ ...drop, ...time }),
  z.strictObject({ ...drop, ...event }),
]);

const add = { action: z.literal("add"), target: targetSchema };
const addSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...add, kind: z.literal("quote"), set: z.strictObject(quoteFields) }),
  z.strictObject({
    ...add,
    kind: z.literal("count"),
    set: z.strictObject({ ...countFields, measure: z.enum(measures), what: words }),
  }),
  z.strictObject({ ...add, kind: z.literal("mention"), set: z.strictObject({ actor, place: words, use }) }),
  z.strictObject({ ...add, kind: z.literal("date"), set: z.strictObject({ value: edtf }) }),
]);

const correctionSchema = z.discriminatedUnion("action", [changeSchema, dropSchema, addSchema]);

/** The corrections of one article; `document` says which it was, for people and for a page that holds many. */
const correctionsFileSchema = z.strictObject({
  correctionsVersion: z.literal(CORRECTIONS_VERSION),
  document: z.strictObject({ id: words, file: words, title: z.string() }),
  corrections: z.array(correctionSchema),
});

export type Target = z.infer<typeof targetSchema>;
export type NamedActor = z.infer<typeof namedActorSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionsFile = z.infer<typeof correctionsFileSchema>;

/** What a corrections file holds, or where in it (`corrections[2].set.date`) what is wrong. */
export type CorrectionsReading =
  | { status: "ready"; file: CorrectionsFile }
  | { status: "unreadable"; path: readonly PropertyKey[]; reason: string };

/** Reads the JSON of a corrections file: `{"correctionsVersion":1,"document":{…},"corrections":[…]}`. */
export function readCorrections(json: unknown): CorrectionsReading {
  const parsed = correctionsFileSchema.safeParse(json);
  if (parsed.success) return { status: "ready", file: parsed.data };
  const issue = innermost(parsed.error.issues[0]);
  return { status: "unreadable", path: issue?.path ?? [], reason: issue ? reasonOf(issue) : "wrong shape" };
}

/** "corrections[2].set.date", or "the top". */
export function placeOfPath(path: readonly PropertyKey[]): string {
  const written = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");
  return written.replace(/^\./, "") || "the top";
}

/** The name of the file that corrects an article: "a.txt" → "a.corrections.json". */
export function correctionsFileName(articleFile: string): string {
  return `${articleFile.replace(/\.[^.]*$/, "")}.corrections.json`;
}

type Issue = z.core.$ZodIssue;

/** A union's own message says little: what is wrong with the one option that was meant says more. */
function innermost(issue: Issue | undefined): Issue | undefined {
  if (issue?.code !== "invalid_union" || issue.errors.length === 0) return issue;
  const inner = issue.errors.map((issues) => issues[0]).find((first) => first !== undefined);
  return inner && innermost({ ...inner, path: [...issue.path, ...inner.path] });
}

function reasonOf(issue: Issue): string {
  if (issue.code === "unrecognized_keys")
    return `the key ${issue.keys.map((key) => `“${key}”`).join(", ")} is not known`;
  if (issue.code === "invalid_value")
    return `${issue.values.map((value) => JSON.stringify(value)).join(" or ")} is expected`;
  if (issue.code === "invalid_type") return `${expectedWords[issue.expected] ?? issue.expected} is expected`;
  if (issue.code === "too_small")
    return issue.origin === "string" ? "words are expected" : `at least ${issue.minimum} is expected`;
  if (issue.code === "invalid_union") return "none of the known kinds of correction";
  return issue.message;
}

const expectedWords: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  array: "a list",
  tuple: "a list of a TextPositionSelector and a TextQuoteSelector",
  object: "an object",
};
