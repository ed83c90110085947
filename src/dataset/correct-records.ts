import { anchor } from "./anchor.ts";
import { figureWords } from "./claim-words.ts";
import { CORRECTED } from "./correction-note.ts";
import type { Correction, NamedActor } from "./corrections.ts";
import { formatForReader } from "./format-date.ts";
import { recordIds } from "./ids.ts";
import type { Dataset, Note, Place, Span } from "./schema.ts";
import { sentenceAround } from "./sentence-around.ts";

/** The records of one article. */
export type ArticleRecords = Pick<Dataset, "mentions" | "times" | "quotes" | "strikes" | "events">;

export type Correctable = {
  document: string;
  text: string;
  /** The id of an actor named in a correction; a name that is not known yet becomes an actor. */
  actorNamed: (named: NamedActor) => string;
  actorName: (id: string) => string;
  /** The place of an id, or null where there is none. */
  placeOf: (id: string) => Place | null;
};

/** What came of a correction: the record it changed or added (gone when it dropped one), or why it could not be applied. */
export type CorrectionOutcome =
  | { status: "applied"; span: Span; record: string | null }
  | { status: "unapplied"; reason: string };

/** Applies corrections to an article's records, in order; outcomes stand in the order of the corrections. */
export function correctRecords(
  records: ArticleRecords,
  corrections: readonly Correction[],
  article: Correctable,
): { records: ArticleRecords; outcomes: CorrectionOutcome[] } {
  const draft: ArticleRecords = {
    mentions: [...records.mentions],
    times: [...records.times],
    quotes: [...records.quotes],
    strikes: [...records.strikes],
    events: [...records.events],
  };
  const outcomes = corrections.map((correction) => applyOne(draft, correction, article));
  for (const list of Object.values(draft)) (list as Span[]).sort((a, b) => a.start - b.start);
  return { records: draft, outcomes };
}

const unapplied = (reason: string): CorrectionOutcome => ({ status: "unapplied", reason });

function applyOne(draft: ArticleRecords, correction: Correction, article: Correctable): CorrectionOutcome {
  const anchored = anchor(article.text, correction.target);
  if (anchored.status === "lost") return unapplied(anchored.reason);
  const { span } = anchored;
  if ("set" in correction && "place" in correction.set) {
    const { place } = correction.set;
    if (place != null && article.placeOf(place) === null) return unapplied(`no place has the id “${place}”`);
  }
  if (correction.action === "add") return addRecord(draft, correction, { span, article });
  if (correction.action === "drop") return dropRecord(draft, correction, span);
  return changeRecord(draft, correction, { span, article });
}

type Kind = Correction["kind"];
const kindNames: Readonly<Record<Kind, string>> = {
  quote: "quote",
  count: "strike count",
  mention: "name",
  date: "date",
  event: "event",
};

const nothingThere = (kind: Kind) => unapplied(`the rules find no ${kindNames[kind]} at these words`);

function dropRecord(
  draft: ArticleRecords,
  correction: Extract<Correction, { action: "drop" }>,
  span: Span,
): CorrectionOutcome {
  const { kind } = correction;
  const list = listOf(draft, correction.kind);
  const found = recordAt(draft, correction, span);
  if (!found) return nothingThere(kind);
  list.splice(list.indexOf(found), 1);
  draft.strikes = draft.strikes.map((strike) => (strike.partOf === found.id ? { ...strike, partOf: null } : strike));
  return { status: "applied", span, record: null };
}

function changeRecord(
  draft: ArticleRecords,
  correction: Extract<Correction, { action: "change" }>,
  { span, article }: { span: Span; article: Correctable },
): CorrectionOutcome {
  const found = recordAt(draft, correction, span);
  if (!found) return nothingThere(correction.kind);
  const set = withActorIds(correction.set, article);
  const next = "speaker" in set ? { ...found, ...set, speakerSpan: null } : { ...found, ...set };
  const was = whatWas(found, set, article);
  const list = listOf(draft, correction.kind);
  if (was !== "") list[list.indexOf(found)] = { ...next, notes: withNote(found.notes ?? [], `the rules said ${was}`) };
  return { status: "applied", span, record: found.id };
}

/** What was corrected before, or added, keeps the note that says what the rules had said. */
function withNote(notes: readonly Note[], message: string): Note[] {
  return notes.some(({ code }) => code === CORRECTED) ? [...notes] : [{ code: CORRECTED, message }, ...notes];
}

type AnyRecord = ArticleRecords[keyof ArticleRecords][number];
const lists = { quote: "quotes", count: "strikes", mention: "mentions", date: "times", event: "events" } as const;

function listOf(draft: ArticleRecords, kind: Kind): AnyRecord[] {
  return draft[lists[kind]];
}

/** The record of the kind whose words these are, or else the one that shares most of them, at least half. */
function recordAt(draft: ArticleRecords, correction: Correction, span: Span): AnyRecord | undefined {
  let best: { record: AnyRecord; shared: number } | undefined;
  for (const record of listOf(draft, correction.kind)) {
    if (!isMeant(record, correction)) continue;
    const shared = sharedPart("countSpan" in record ? record.countSpan : record, span);
    if (shared >= 0.5 && shared > (best?.shared ?? 0)) best = { record, shared };
  }
  return best?.record;
}

function isMeant(record: AnyRecord, correction: Correction): boolean {
  if (correction.action === "add") return true;
  if (correction.kind === "count" && "measure" in record)
    return correction.measure === undefined || correction.measure === record.measure;
  if (correction.kind === "event" && "kind" in record)
    return correction.event === undefined || correction.event === record.kind;
  return true;
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

const actorFields = ["speaker", "claimant", "attacker", "target", "actor"] as const;

/** The fields that a correction sets, actors by id. */
function withActorIds(set: object, { actorNamed }: Correctable): Record<string, unknown> {
  const fields: Record<string, unknown> = { ...set };
  for (const [key, value] of Object.entries(fields)) if (value === undefined) delete fields[key];
  for (const field of actorFields) {
    const named = fields[field] as NamedActor | null | undefined;
    if (named) fields[field] = actorNamed(named);
  }
  return fields;
}

const figureFields = ["count", "countMax", "qualifier"];

/** What the rules had said of the fields that change: "speaker Ada Quill, date Tue 4 Mar 2025"; "" when nothing does. */
function whatWas(record: AnyRecord, set: Readonly<Record<string, unknown>>, article: Correctable): string {
  const old: Record<string, unknown> = record;
  const changed = Object.keys(set).filter((field) => old[field] !== set[field]);
  const words = changed.filter((field) => !figureFields.includes(field)).map((field) => wordsOf(field, old, article));
  if ("measure" in record && changed.some((field) => figureFields.includes(field))) words.unshift(figureWords(record));
  return words.join(", ");
}

function wordsOf(field: string, old: Readonly<Record<string, unknown>>, article: Correctable): string {
  const value = old[field];
  if (value === null) return `no ${field}`;
  const written = String(value);
  if (field === "date" || field === "value") return `date ${formatForReader(written)}`;
  if (field === "place") return `place ${article.placeOf(written)?.name ?? written}`;
  if ((actorFields as readonly string[]).includes(field)) return `${field} ${article.actorName(written)}`;
  return field === "what" || field === "use" || field === "status" ? written : `${field} ${written}`;
}

const ADDED: Note = { code: CORRECTED, message: "added by hand; the rules said nothing here" };

function addRecord(
  draft: ArticleRecords,
  correction: Extract<Correction, { action: "add" }>,
  { span, article }: { span: Span; article: Correctable },
): CorrectionOutcome {
  const { document, text } = article;
  const exact = text.slice(span.start, span.end);
  const actor = (named: NamedActor | null | undefined) => (named ? article.actorNamed(named) : null);
  const notes = [ADDED];
  const push = <Row extends AnyRecord>(list: Row[], row: Row): CorrectionOutcome => {
    if (list.some(({ id }) => id === row.id))
      return unapplied(`there is a ${kindNames[correction.kind]} at these words already`);
    list.push(row);
    return { status: "applied", span, record: row.id };
  };
  if (correction.kind === "quote") {
    const { speaker, date = null, place = null } = correction.set;
    const speech = freeSpeech(new Set(draft.quotes.map((quote) => quote.speech)), document);
    return push(draft.quotes, {
      ...{ id: recordIds.quote(span.start, document), document, ...span, exact, kind: "direct", speech },
      ...{ speaker: actor(speaker), speakerSpan: null, cueSpan: null, date, place, notes },
    });
  }
  if (correction.kind === "date")
    return push(draft.times, {
      ...{ id: recordIds.time(span.start, document), document, ...span, exact, value: correction.set.value, notes },
    });
  const sentence = sentenceAround(text, span, [...draft.mentions.map((known) => known.sentence), ...draft.strikes]);
  if (correction.kind === "mention") {
    const { actor: named, place, use = "literal" } = correction.set;
    const fields = { actor: actor(named), place, use, sentence, date: null, notes };
    return push(draft.mentions, { id: recordIds.mention(span.start, document), document, ...span, ...fields });
  }
  const { set } = correction;
  const { measure, what, count = null, countMax = null, qualifier = "exact", date = null, place = null } = set;
  return push(draft.strikes, {
    ...{ id: recordIds.strike({ start: span.start, measure }, document), document, ...sentence },
    ...{ exact: text.slice(sentence.start, sentence.end), measure, what, count, countMax, qualifier, countSpan: span },
    ...{ attacker: actor(set.attacker), target: actor(set.target), claimant: actor(set.claimant) },
    ...{ place, date, partOf: null, notes },
  });
}

function freeSpeech(taken: ReadonlySet<string>, document: string): string {
  let number = taken.size;
  while (taken.has(recordIds.speech(number, document))) number++;
  return recordIds.speech(number, document);
}
