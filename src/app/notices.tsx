import { useState } from "react";
import type { Flaw } from "../dataset/flaws.ts";
import type { AddressProblem } from "../filters/address.ts";
import { DATASET_FILE } from "./load-data.ts";
import styles from "./notices.module.css";

/** What of the address or the data could not be followed, told once and closable; the page works all the same. */
export function Notices(props: {
  problems: readonly AddressProblem[];
  flaws: readonly Flaw[];
  /** Sentences of other parts of the page. */
  others: readonly string[];
}) {
  const lines = [...wordsOf(props.problems), ...flawWords(props.flaws), ...props.others];
  const all = lines.join("\n");
  const [closed, setClosed] = useState("");
  if (lines.length === 0 || closed === all) return null;
  return (
    <div role="status" className={styles.notice}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <button type="button" className={styles.close} aria-label="Close this notice" onClick={() => setClosed(all)}>
        ×
      </button>
    </div>
  );
}

const opening: Readonly<Record<AddressProblem["kind"], string>> = {
  "unknown-key": "The link has keys this page does not know",
  "doubled-key": "The link gives a key more than once, the first counts",
  malformed: "The link has values this page cannot read",
  missing: "The link names what the data does not have",
};

const articlesOpening =
  "The link is to articles that are not here. The sender may have added them in his or her own browser, and they were not sent";

const NAMED_AT_MOST = 4;
const LONGEST_WORD = 40;

function wordsOf(problems: readonly AddressProblem[]): string[] {
  const kinds = Object.keys(opening) as AddressProblem["kind"][];
  const articles = new Set(problems.filter(isOfArticle).map((problem) => ("value" in problem ? problem.value : "")));
  return [
    ...listed(articlesOpening, [...articles].map(shortened)),
    ...kinds.flatMap((kind) =>
      listed(opening[kind], problems.filter((problem) => problem.kind === kind && !isOfArticle(problem)).map(nameOf)),
    ),
  ];
}

function listed(opening: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const rest = names.length - NAMED_AT_MOST;
  return [`${opening}: ${names.slice(0, NAMED_AT_MOST).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`];
}

function isOfArticle({ kind, key }: AddressProblem): boolean {
  return kind === "missing" && key === "doc";
}

function nameOf(problem: AddressProblem): string {
  const key = shortened(problem.key);
  return "value" in problem ? `${key} “${shortened(problem.value)}”` : key;
}

function shortened(text: string): string {
  return text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD)}…` : text;
}

function flawWords(flaws: readonly Flaw[]): string[] {
  return flaws.map(({ kind, place, message, count }) => {
    if (kind === "broken") return `${DATASET_FILE} breaks off at ${place}: ${message}. What stands before it is shown.`;
    if (kind === "tables") return `${place} ${message}. ${DATASET_FILE} is read instead, which takes longer.`;
    if (kind === "list") return `${DATASET_FILE}, ${place}: ${message}. The rest is shown.`;
    const many = count.toLocaleString("en");
    const where = `${count === 1 ? "" : "the first "}at ${place}: ${message}`;
    return kind === "record"
      ? `${count === 1 ? "One record" : `${many} records`} of ${DATASET_FILE} left out, ${where}.`
      : `${count === 1 ? "One reference" : `${many} references`} in ${DATASET_FILE} left out, ${where}.`;
  });
}
