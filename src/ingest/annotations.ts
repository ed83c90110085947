import type {
  ActorKind,
  ArticleDocument,
  EventKind,
  Measure,
  Note,
  Place,
  Qualifier,
  Span,
  StoryEvent,
} from "../dataset/schema.ts";

/**
 * What the stages hand to each other about one article. Every span is in UTF-16 code units of the whole file's text.
 * Actors are named by their index into `ActorsInText.actors`, so that an article's annotations are plain JSON.
 */

/** Where an article comes from and what its header says; made by stage 1. */
export type Article = {
  /** The file's name without its folder. */
  file: string;
  title: string | null;
  publisher: string | null;
  url: string | null;
  author: string | null;
  /** Day of publication, `YYYY-MM-DD`. */
  published: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: string;
  /** The whole file as decoded, byte order mark left out. */
  text: string;
  /** Offset at which the article proper starts, past the header. */
  bodyStart: number;
};

/** Universal part-of-speech tags as wink-nlp gives them. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/**
 * A word form with its tag, one for all the tokens that share it. `facts` holds what readers of `lexical` have found out
 * about it, `tested` and `passed` the bits of `lexicalTest`, so that a lexicon is asked once for a form and not once for each token.
 */
export type LexicalEntry = {
  readonly text: string;
  readonly lower: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  tested: number;
  passed: number;
  readonly facts: unknown[];
};

/** `entry` is the word form's own, which all its tokens share. */
export type Token = Span & { text: string; lower: string; pos: PartOfSpeech; lemma: string; entry: LexicalEntry };
/** Tokens `firstToken` to `endToken` (left out) of the text. */
export type Sentence = Span & { firstToken: number; endToken: number; paragraph: number };
/** Sentences `firstSentence` to `endSentence` (left out) of the text. */
export type Paragraph = Span & { firstSentence: number; endSentence: number };

/** The article with words tagged, split into sentences and paragraphs; quotation marks are never part of a word. */
export type TaggedText = { text: string; tokens: Token[]; sentences: Sentence[]; paragraphs: Paragraph[] };

/** Words between a pair of quotation marks; `start` and `end` leave the marks out, `outer` takes them in. */
export type Quotation = Span & {
  outer: Span;
  /** False where the speech goes on in the next paragraph, whose closing mark is missing by convention. */
  isClosed: boolean;
  /** Index of the quotation it stands inside, or null. */
  inside: number | null;
};

export type FoundQuotations = {
  quotations: Quotation[];
  /** Marks that pair with nothing: reported, never dropped silently. */
  unpaired: Span[];
};

/** A time expression and the days it means. */
export type FoundTime = Span & { value: string };

/** A proper name of a person, organisation or named group, and what stands beside it in apposition. */
export type FoundName = Span & {
  kind: "person" | "organization" | "group";
  /** The name without title or role: "Ostap Vereshchuk". */
  name: string;
  /** The role as worded ("Ukrainian Foreign Minister"), or null. */
  role: string | null;
  roleSpan: Span | null;
  /** ISO 3166-1 alpha-2 of role or affiliation, "EU", "NATO" or "UN"; null when the text does not tell. */
  country: string | null;
};

/** A place name in the text, resolved. */
export type FoundPlace = Span & {
  place: Place;
  use: "literal" | "associative";
  /** True in the line that says where the report was written: "KYIV, Ukraine (AP) —". */
  isDateline?: boolean;
  /** Why this candidate won ("the text says Dnipropetrovsk region beside it"), for `ingest --report`. */
  reason: string;
  /** What does not add up about it: a stated distance that the map contradicts. */
  notes?: Note[];
};

/** An actor as one article knows it. */
export type LocalActor = {
  name: string;
  kind: ActorKind;
  role: string | null;
  /** ISO 3166-1 alpha-2, "EU", "NATO", "UN" or null. */
  country: string | null;
  gender: "female" | "male" | null;
  aliases: string[];
};

/** Where the text refers to an actor: by name, by a description ("the minister"), by a pronoun, by a place that stands for it. */
export type ActorMention = Span & { actor: number; via: "name" | "nominal" | "pronoun" | "place" };

export type ActorsInText = { actors: LocalActor[]; mentions: ActorMention[] };

/**
 * Somebody is reported to have said something: PolNeAR's source, cue and content.
 * `quotation` is the index of a direct quotation, or null for reported speech, whose `content` is a clause.
 */
export type Attribution = {
  source: Span | null;
  actor: number | null;
  cue: Span | null;
  content: Span;
  quotation: number | null;
};

export type FoundQuote = Span & {
  kind: "direct" | "indirect";
  speaker: number | null;
  speakerSpan: Span | null;
  cueSpan: Span | null;
  /** Pieces of one utterance share a number. */
  speech: number;
  date: string | null;
  place: string | null;
  notes: Note[];
};

/** `start` and `end` are the sentence, `countSpan` the words of the figure. */
export type FoundStrike = Span & {
  countSpan: Span;
  measure: Measure;
  what: string;
  count: number | null;
  countMax: number | null;
  qualifier: Qualifier;
  attacker: number | null;
  target: number | null;
  claimant: number | null;
  place: string | null;
  /** Ids of the places it was launched from; only there when the text says so. */
  origins?: string[] | undefined;
  date: string | null;
  /** Index of the strike whose figure this one is a part of. */
  partOf: number | null;
  notes: Note[];
};

export type FoundEvent = Span & {
  kind: EventKind;
  status: StoryEvent["status"];
  date: string | null;
  actors: number[];
  places: string[];
};

/** What did not come out cleanly, for `ingest --report`: the span and why. */
export type Remark = Span & { code: string; message: string };

/** The span's own words, so that the merge over articles needs no text. */
type Exact = { exact: string };

/** What a correction replaced; only there when one did. */
type Noted = { notes?: Note[] | undefined };

/** One article's annotations: all that the merge over articles needs, as plain JSON. */
export type ArticleAnnotations = {
  document: ArticleDocument;
  /** The whole file as decoded; the merge does not read it, so a host may write it out and let it go. */
  text: string;
  actors: LocalActor[];
  places: Place[];
  mentions: (Span & {
    actor: number | null;
    place: string | null;
    use: "literal" | "associative" | null;
    sentence: Span;
    date: string | null;
    notes: Note[];
  })[];
  times: (FoundTime & Exact & Noted)[];
  quotes: (FoundQuote & Exact)[];
  strikes: (FoundStrike & Exact)[];
  events: (FoundEvent & Exact & Noted)[];
  remarks: Remark[];
};
