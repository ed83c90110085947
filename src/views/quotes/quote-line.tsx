import { citationOf, claimOf } from "../../dataset/claims.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import type { Span } from "../../dataset/schema.ts";
import type { Lit } from "../../filters/view-props.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { MarkedText } from "../../ui/marked-text.tsx";
import styles from "./quote-line.module.css";
import type { SpeechItem } from "./select-quotes.ts";

type QuoteLineProps = {
  index: DatasetIndex;
  item: SpeechItem;
  isChosen: boolean;
  lit: Lit | null;
  foundIn: (text: string) => Span[];
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  linkTo: (recordId: string) => string;
};

/** What somebody said, large; who, in which role, when and where, small. */
export function QuoteLine({ index, item, isChosen, lit, foundIn, onChoose, onLight, linkTo }: QuoteLineProps) {
  const { record } = item;
  const { words, by, bloc, date, isSpeech, notes } = claimOf(index, item);
  const place = index.places.get(record.place ?? "");
  const light = () => onLight({ kind: "item", id: record.id });
  const isLit = (lit?.kind === "item" && lit.id === record.id) || (lit?.kind === "actor" && lit.id === record.speaker);
  return (
    <article
      className={styles.line}
      data-bloc={bloc}
      data-chosen={isChosen || undefined}
      data-lit={isLit || undefined}
      onPointerEnter={light}
      onPointerLeave={() => onLight(null)}
    >
      <a
        className={isSpeech ? styles.words : `${styles.words} ${styles.reported}`}
        href={linkTo(record.id)}
        aria-current={isChosen || undefined}
        data-quote
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onChoose(record.id);
        }}
        onFocus={light}
        onBlur={() => onLight(null)}
      >
        {isSpeech && "“"}
        <MarkedText text={words} spans={foundIn(words)} />
        {isSpeech && "”"}
      </a>
      <p className={styles.source}>
        <span>
          <b
            className={styles.speaker}
            onPointerEnter={() => by && onLight({ kind: "actor", id: by.id })}
            onPointerLeave={light}
          >
            {by?.name ?? "Speaker not stated"}
          </b>
          {by?.role && ` · ${by.role}`}
        </span>
        <span className={styles.when}>{place ? `${date}, ${place.name}` : date}</span>
      </p>
      {notes.map(({ code, message }) => (
        <p key={code + message} className={styles.note}>
          {message}
        </p>
      ))}
      {isChosen && (
        <p className={styles.tools}>
          <CopyButton label="Copy with source" textOf={() => citationOf(index, item, linkTo(record.id))} />
          <CopyButton label="Copy link" textOf={() => linkTo(record.id)} />
        </p>
      )}
    </article>
  );
}
