import { coder, datesOf, makeTables } from "./make-tables.ts";
import { type Dataset, type Note, SCHEMA_VERSION } from "./schema.ts";
import type { WordColumns } from "./table-file.ts";
import { itemTables, NONE, type TableName, type Tables, tableNames } from "./tables.ts";

/** The tables of one article; the id of an actor is its place in a list of the article's own. */
export type ArticleTables = { tables: Tables; words: WordColumns };

/**
 * Makes the tables of a dataset out of those of its articles, which are added in order of document id and not held. They
 * hold the same records as tables made of the whole dataset; only codes that stand for dates, nouns and words may differ.
 */
export type TablesJoin = {
  /** Adds an article's tables; `actorIds` are the dataset's ids of the article's actors, in its order. */
  add: (article: ArticleTables, actorIds: readonly string[]) => void;
  finish: () => { tables: Tables; words: WordColumns };
};

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;
/** What values become: codes by their place in a list, where NONE stays, or numbers that grow by an amount. */
type Recoding = { codes: Uint32Array } | { plus: number };

/** A join of no article yet, for a dataset with these documents, actors and places. */
export function createTablesJoin({
  documents,
  actors,
  places,
}: Pick<Dataset, "documents" | "actors" | "places">): TablesJoin {
  const codersOf = (rows: readonly { id: string }[]) => coder(rows.map(({ id }) => id));
  const document = codersOf(documents);
  const actor = codersOf(actors);
  const place = codersOf(places);
  const date = coder([]);
  const noun = coder([]);
  const { tables: none } = makeTables(NOTHING);
  const columns = new Map<string, GrowingColumn>();
  const append = (path: string, column: Column, recoding?: Recoding) => {
    const known = columns.get(path) ?? createGrowingColumn(column);
    columns.set(path, known);
    known.append(column, recoding);
  };
  for (const [path, column] of columnsOf(withoutLists(none))) append(path, column);
  const parts = partsByTable(none, columns);
  const words = createWordsJoin();
  const { notes, oddIds, oddSpeeches, origins } = none as unknown as Writable;
  const sizes: Record<TableName, number> = { quotes: 0, strikes: 0, events: 0, mentions: 0, times: 0 };

  return {
    add: ({ tables, words: own }, actorIds) => {
      const codes: Record<string, Recoding> = {
        document: recoding(tables.ids.document.map(document.codeOf)),
        actor: recoding(tables.ids.actor.map((at) => actor.codeOf(actorIds[Number(at)] ?? null))),
        place: recoding(tables.ids.place.map(place.codeOf)),
        date: recoding(tables.dates.edtf.map(date.codeOf)),
        noun: recoding(tables.nouns.map(noun.codeOf)),
        partOf: recoding(Array.from(tables.strikes.partOf, (_, row) => row + sizes.strikes)),
      };
      const { table, row } = tables.items;
      append("items.table", table);
      append(
        "items.row",
        row.map((at, item) => at + sizes[itemTables[table[item] ?? 0] ?? "quotes"]),
      );
      for (const name of tableNames) {
        for (const { leaf, part, joined, listCodes } of parts[name]) {
          const own = (tables[name] as unknown as ColumnTree)[leaf];
          const column = part === undefined ? own : (own as ColumnTree | undefined)?.[part];
          if (!ArrayBuffer.isView(column)) continue;
          if (listCodes) joined.append(column.subarray(1) as Column, { plus: listCodes.length() });
          else joined.append(column, codes[RECODED[leaf] ?? ""]);
        }
        for (const [at, own] of tables.notes[name]) notes[name].set(at + sizes[name], own);
        for (const [at, id] of tables.oddIds[name]) oddIds[name].set(at + sizes[name], id);
      }
      for (const [at, places] of tables.origins) origins.set(at + sizes.strikes, places);
      for (const [at, speech] of tables.oddSpeeches) oddSpeeches.set(at + sizes.quotes, speech);
      words.add(own);
      for (const name of tableNames) sizes[name] += tables[name].size;
    },
    finish: () => {
      const columnAt = (path: string) => columns.get(path)?.finish() ?? new Uint32Array();
      const filled = (name: TableName | "items", size: number) => ({
        ...withColumns(none[name], columnAt, `${name}.`),
        size,
      });
      const joined = Object.fromEntries(tableNames.map((name) => [name, filled(name, sizes[name])]));
      const tables: Tables = {
        documents,
        actors,
        places,
        ids: { document: document.values, actor: actor.values, place: place.values },
        dates: datesOf(date.values),
        nouns: noun.values,
        items: filled("items", sizes.quotes + sizes.strikes + sizes.events) as Tables["items"],
        ...(joined as Pick<Tables, TableName>),
        notes,
        oddIds,
        oddSpeeches,
        origins,
      };
      return { tables, words: words.finish() };
    },
  };
}

const NOTHING: Dataset = {
  schemaVersion: SCHEMA_VERSION,
  documents: [],
  actors: [],
  places: [],
  mentions: [],
  times: [],
  quotes: [],
  strikes: [],
  events: [],
};

/** What the codes of a column stand for, by its name; other columns hold numbers that are the same in a dataset. */
const RECODED: Record<string, string> = {
  document: "document",
  speaker: "actor",
  attacker: "actor",
  target: "actor",
  claimant: "actor",
  actor: "actor",
  actors: "actor",
  place: "place",
  places: "place",
  date: "date",
  value: "date",
  what: "noun",
  partOf: "partOf",
};

type Writable = {
  notes: Record<TableName, Map<number, Note[]>>;
  oddIds: Record<TableName, Map<number, string>>;
  oddSpeeches: Map<number, string>;
  origins: Map<number, string[]>;
};

function recoding(codes: readonly number[]): Recoding {
  return { codes: Uint32Array.from(codes) };
}

function withoutLists(tables: Tables): object {
  const { items, quotes, strikes, events, mentions, times } = tables;
  return { items, quotes, strikes, events, mentions, times };
}

/** Each column under its path: `quotes.date`, `quotes.cueSpan.start`, `events.actors.codes`. */
function* columnsOf(columns: object, path = ""): Generator<[string, Column]> {
  for (const [name, part] of Object.entries(columns)) {
    if (ArrayBuffer.isView(part)) yield [path + name, part as Column];
    else if (typeof part === "object") yield* columnsOf(part, `${path}${name}.`);
  }
}

type ColumnTree = { [name: string]: Column | ColumnTree };

/** A column of a table (`quotes.date`, or of `events.actors.starts` the part “starts”) and the one that it is joined to. */
type JoinedPart = {
  leaf: string;
  part: string | undefined;
  joined: GrowingColumn;
  /** For the starts of lists: the column of all codes so far, after which the own ones begin. */
  listCodes: GrowingColumn | undefined;
};

/** The columns of each table, found by name once and not for each article. */
function partsByTable(none: Tables, columns: ReadonlyMap<string, GrowingColumn>): Record<TableName, JoinedPart[]> {
  const partsOf = (name: TableName) =>
    Array.from(columnsOf(none[name], `${name}.`)).flatMap(([path]) => {
      const [, leaf = "", part] = path.split(".");
      const listCodes = part === "starts" ? columns.get(`${name}.${leaf}.codes`) : undefined;
      const joined = columns.get(path);
      return joined ? [{ leaf, part, joined, listCodes }] : [];
    });
  return Object.fromEntries(tableNames.map((name) => [name, partsOf(name)])) as Record<TableName, JoinedPart[]>;
}

/** The same shape with other columns. */
function withColumns(shape: object, columnAt: (path: string) => Column, path: string): object {
  return Object.fromEntries(
    Object.entries(shape).map(([name, part]) => {
      if (ArrayBuffer.isView(part)) return [name, columnAt(path + name)];
      return [name, typeof part === "object" ? withColumns(part, columnAt, `${path}${name}.`) : part];
    }),
  );
}

type GrowingColumn = {
  append: (column: Column, recoding?: Recoding) => void;
  length: () => number;
  finish: () => Column;
};

/** The innermost loop of a join: no call in it, and none but NONE is left as it is. */
function putCodes(values: Column, from: number, { column, codes }: { column: Column; codes: Uint32Array }): void {
  for (let at = 0; at < column.length; at++) {
    const code = column[at] ?? NONE;
    values[from + at] = code < codes.length ? (codes[code] ?? NONE) : NONE;
  }
}

/** A column of the same type as the given one, which doubles when it is full. */
function createGrowingColumn(like: Column): GrowingColumn {
  const make = (size: number) => new (like.constructor as new (size: number) => Column)(size);
  let values = make(1024);
  let length = 0;
  return {
    append: (column, recoding) => {
      if (length + column.length > values.length) {
        const longer = make(2 * (length + column.length));
        longer.set(values.subarray(0, length));
        values = longer;
      }
      values.set(column, length);
      if (recoding && "codes" in recoding) putCodes(values, length, { column, codes: recoding.codes });
      else if (recoding)
        for (let at = length; at < length + column.length; at++) values[at] = (values[at] ?? 0) + recoding.plus;
      length += column.length;
    },
    length: () => length,
    finish: () => values.subarray(0, length) as Column,
  };
}

const wordTables = ["quotes", "strikes", "events", "times"] as const;

/** Joins words; those that several articles have stand there once. */
function createWordsJoin(): { add: (words: WordColumns) => void; finish: () => WordColumns } {
  const numbers = new Map<string, number>();
  const decoder = new TextDecoder("utf-8", { fatal: false });
  const starts = createGrowingColumn(new Uint32Array());
  const bytes = createGrowingColumn(new Uint8Array());
  const byTable = wordTables.map((name) => [name, createGrowingColumn(new Uint32Array())] as const);
  return {
    add: (words) => {
      const numberOf = (own: number) => {
        const text = words.bytes.subarray(words.starts[own], words.starts[own + 1]);
        const key = decoder.decode(text);
        const known = numbers.get(key);
        if (known !== undefined) return known;
        const number = numbers.size;
        numbers.set(key, number);
        starts.append(Uint32Array.of(bytes.length()));
        bytes.append(text);
        return number;
      };
      const codes = Array.from({ length: words.starts.length - 1 }, (_, own) => numberOf(own));
      for (const [name, column] of byTable) column.append(words[name], recoding(codes));
    },
    finish: () => {
      starts.append(Uint32Array.of(bytes.length()));
      const tables = byTable.map(([name, column]) => [name, column.finish()]);
      return { starts: starts.finish(), bytes: bytes.finish(), ...Object.fromEntries(tables) } as WordColumns;
    },
  };
}
