import type { Correction, CorrectionsFile } from "../../dataset/corrections.ts";
import { CORRECTIONS_VERSION, readCorrections } from "../../dataset/corrections.ts";
import type { ArticleDocument } from "../../dataset/schema.ts";
import type { Keeping } from "../../filters/view-props.ts";
import { KEY, keptText, tellOfChange } from "./watch-corrections.ts";

/** What an earlier or later page kept and this one cannot read; never written over by it. */
const SET_ASIDE = "dateline-corrections-unreadable";

/** The kept corrections, one entry an article; entries that cannot be read are left out. */
export function readKept(text: string | null): CorrectionsFile[] {
  return entriesOf(text).flatMap((entry) => {
    const reading = readCorrections(entry);
    return reading.status === "ready" ? [reading.file] : [];
  });
}

/** Keeps a correction of an article, in the place of what was corrected at the same record before. */
export function keepCorrection(document: ArticleDocument, correction: Correction): Keeping {
  return keep((files) => withCorrection(files, document, correction));
}

/** Keeps these corrections and no others. */
export function keepCorrections(files: readonly CorrectionsFile[]): Keeping {
  return keep(() => files);
}

/** The corrections with one more; a second change of one record joins the first, and dropping what was added takes it back. */
function withCorrection(
  files: readonly CorrectionsFile[],
  { id, file, title }: Pick<ArticleDocument, "id" | "file" | "title">,
  correction: Correction,
): CorrectionsFile[] {
  const document = { id, file, title };
  const at = files.findIndex((other) => other.document.id === id || other.document.file === file);
  const corrections = joined(files[at]?.corrections ?? [], correction);
  const next = { correctionsVersion: CORRECTIONS_VERSION, document, corrections } satisfies CorrectionsFile;
  const others = at < 0 ? [...files, next] : files.map((other, index) => (index === at ? next : other));
  return others.filter((other) => other.corrections.length > 0);
}

function joined(earlier: readonly Correction[], correction: Correction): Correction[] {
  const key = recordKey(correction);
  const same = earlier.filter((other) => recordKey(other) === key);
  const others = earlier.filter((other) => recordKey(other) !== key);
  const added = same.find(({ action }) => action === "add");
  if (correction.action === "drop") return added ? others : [...others, correction];
  const last = added ?? same.find(({ action }) => action === "change");
  if (correction.action !== "change" || !last || !("set" in last)) return [...others, correction];
  return [...others, { ...last, set: { ...last.set, ...correction.set } } as Correction];
}

/** Tells the record that a correction is about; added and changed records of one kind at the same words are one. */
function recordKey(correction: Correction): string {
  const [position, quote] = correction.target.selector;
  return JSON.stringify([correction.kind, subkindOf(correction), position.start, position.end, quote.exact]);
}

function subkindOf(correction: Correction): string | undefined {
  if (correction.kind === "event") return correction.event;
  if (correction.kind !== "count") return undefined;
  return correction.action === "add" ? correction.set.measure : correction.measure;
}

function keep(change: (files: readonly CorrectionsFile[]) => readonly CorrectionsFile[]): Keeping {
  const text = keptText();
  const files = readKept(text);
  try {
    if (text !== null && files.length < entriesOf(text).length + (isList(text) ? 0 : 1))
      window.localStorage.setItem(SET_ASIDE, text);
    const next = change(files);
    if (next.length === 0) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, JSON.stringify(next));
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    return {
      status: "refused",
      reason: isFull
        ? "The browser's store for this page is full."
        : "The browser does not let this page keep anything.",
    };
  }
  tellOfChange();
  return { status: "kept" };
}

function entriesOf(text: string | null): unknown[] {
  const json = parse(text);
  return Array.isArray(json) ? json : [];
}

function isList(text: string): boolean {
  return Array.isArray(parse(text));
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
