import { type ArticleRecords, type Correctable, type CorrectionOutcome, correctRecords } from "./correct-records.ts";
import type { CorrectionsFile, NamedActor } from "./corrections.ts";
import { slugOf } from "./ids.ts";
import type { Actor, ArticleDocument, Dataset } from "./schema.ts";

/** Corrections of an article with its text, or why the text is not there. */
export type CorrectedText = { file: CorrectionsFile; text: string | { missing: string } };

/** What came of an article's corrections; `document` is null when the dataset has no such article. */
export type CorrectedArticle = {
  file: CorrectionsFile;
  document: ArticleDocument | null;
  outcomes: readonly CorrectionOutcome[];
};

/** The article that corrections were made on, or its new edition: the document of the same id, else of the same file. */
export function documentOf(dataset: Dataset, { document }: CorrectionsFile): ArticleDocument | null {
  const { documents } = dataset;
  return documents.find(({ id }) => id === document.id) ?? documents.find(({ file }) => file === document.file) ?? null;
}

/** Applies corrections to a dataset that ingest has made; what ingest makes of the same corrections is the same. */
export function correctDataset(
  dataset: Dataset,
  articles: readonly CorrectedText[],
): { dataset: Dataset; articles: CorrectedArticle[] } {
  const actors = actorBook(dataset);
  const places = new Map(dataset.places.map((place) => [place.id, place]));
  let corrected = dataset;
  const results = articles.map(({ file, text }): CorrectedArticle => {
    const document = documentOf(dataset, file);
    const allLost = (reason: string) =>
      file.corrections.map((): CorrectionOutcome => ({ status: "unapplied", reason }));
    if (!document) return { file, document, outcomes: allLost("the data has no such article") };
    if (typeof text !== "string") return { file, document, outcomes: allLost(text.missing) };
    const article: Correctable = {
      document: document.id,
      text,
      actorNamed: actors.idOf,
      actorName: (id) => actors.nameOf(id),
      placeOf: (id) => places.get(id) ?? null,
    };
    const own = recordsOf(corrected, document.id);
    const { records, outcomes } = correctRecords(own, file.corrections, article);
    corrected = withRecords(corrected, document.id, records);
    return { file, document, outcomes };
  });
  return { dataset: { ...corrected, actors: actors.all() }, articles: results };
}

const recordKeys = ["mentions", "times", "quotes", "strikes", "events"] as const;

function recordsOf(dataset: Dataset, document: string): ArticleRecords {
  const own = <Row extends { document: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.document === document);
  const { mentions, times, quotes, strikes, events } = dataset;
  return {
    mentions: own(mentions),
    times: own(times),
    quotes: own(quotes),
    strikes: own(strikes),
    events: own(events),
  };
}

/** The dataset with one article's records in the place of those it had. */
function withRecords(dataset: Dataset, document: string, records: ArticleRecords): Dataset {
  const next: Dataset = { ...dataset };
  for (const key of recordKeys) {
    const rows: readonly { document: string }[] = dataset[key];
    const first = rows.findIndex((row) => row.document === document);
    const others = rows.filter((row) => row.document !== document);
    others.splice(first < 0 ? others.length : first, 0, ...records[key]);
    Object.assign(next, { [key]: others });
  }
  return next;
}

/** Looks actors up by name, full names before aliases, and makes those that are new. */
function actorBook({ actors }: Dataset) {
  const all = [...actors];
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const byName = new Map<string, Actor>();
  for (const actor of actors) for (const alias of actor.aliases) byName.set(alias, actor);
  for (const actor of actors) byName.set(actor.name, actor);
  const make = ({ name, kind = "person", country = null }: NamedActor): Actor => {
    let id = slugOf(name) || kind;
    while (byId.has(id)) id = `${id}-`;
    const bloc = actors.find((other) => country !== null && other.country === country)?.bloc ?? "other";
    const actor: Actor = { id, name, kind, role: null, country, bloc, aliases: [], formerIds: [] };
    all.push(actor);
    byId.set(id, actor);
    byName.set(name, actor);
    return actor;
  };
  return {
    all: () => all,
    nameOf: (id: string) => byId.get(id)?.name ?? id,
    idOf: (named: NamedActor) => (byName.get(named.name) ?? make(named)).id,
  };
}
