import { Fragment, useEffect, useRef } from "react";
import type { Lit } from "../../filters/view-props.ts";
import styles from "./article-text.module.css";
import type { Part, Passage } from "./passages.ts";
import type { Mark, Segment, Segmented } from "./segments.ts";

type ArticleTextProps = {
  text: string;
  parts: readonly Part<Segmented<Passage>>[];
  order: "told" | "date";
  /** Id of the chosen record; the text scrolls to it whenever it changes. */
  chosen: string | null;
  lit: Lit | null;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  linkTo: (recordId: string) => string;
};

/** The text as it stands, or its sentences in order of time; its claims marked by kind. */
export function ArticleText({ text, parts, order, chosen, ...rest }: ArticleTextProps) {
  const root = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew when another record, text or order is shown
  useEffect(() => {
    const container = root.current?.parentElement;
    if (!container) return;
    const passage = root.current?.querySelector("[data-chosen]");
    if (!passage) {
      container.scrollTop = 0;
      return;
    }
    const offset = passage.getBoundingClientRect().top - container.getBoundingClientRect().top;
    container.scrollTop += offset - Math.min(80, container.clientHeight / 4);
  }, [chosen, text, order]);
  return (
    <div ref={root} className={styles.text} data-order={order}>
      {parts.map(({ label, heading, passages }, part) => (
        <Fragment key={label}>
          {heading !== null && <h3 className={styles.heading}>{heading}</h3>}
          {passages.map(({ start, number, segments }) => (
            <p key={start} className={styles.paragraph} data-start={start} data-part={part} data-number={number}>
              {segments.map((segment) => (
                <MarkedWords
                  key={segment.start}
                  segment={segment}
                  words={text.slice(segment.start, segment.end)}
                  {...rest}
                />
              ))}
            </p>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

type MarkedWordsProps = Pick<ArticleTextProps, "lit" | "onChoose" | "onLight" | "linkTo"> & {
  segment: Segment;
  words: string;
};

function MarkedWords({ segment, words, lit, onChoose, onLight, linkTo }: MarkedWordsProps) {
  const { marks, start } = segment;
  if (marks.length === 0) return words;
  const opened = marks.filter(({ record }) => record !== null).reduce<Mark | null>(innermost, null);
  const isChosen = marks.some(({ kind }) => kind === "chosen");
  const isLit = lit !== null && marks.some(({ lights }) => lights?.kind === lit.kind && lights.id === lit.id);
  const named = marks.find(({ kind }) => kind === "actor" || kind === "place" || kind === "government");
  const look = {
    className: marks.map(({ kind }) => styles[kind]).join(" "),
    "data-bloc": named?.kind === "actor" ? named.bloc : undefined,
    "data-chosen": isChosen || undefined,
    "data-lit": isLit || undefined,
    "data-corrected": marks.some(({ correction }) => correction !== null) || undefined,
    title: (opened ?? marks.findLast(({ title }) => title !== ""))?.title,
  };
  const { record, lights } = opened ?? { record: null, lights: null };
  if (record === null || opened === null) return <span {...look}>{words}</span>;
  return (
    <a
      {...look}
      href={linkTo(record)}
      // A mark that others interrupt is one stop for the keyboard, not several.
      tabIndex={opened.start === start ? 0 : -1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose(record);
      }}
      onPointerEnter={() => onLight(lights)}
      onPointerLeave={() => onLight(null)}
      onFocus={() => onLight(lights)}
      onBlur={() => onLight(null)}
    >
      {words}
    </a>
  );
}

function innermost(best: Mark | null, mark: Mark): Mark {
  return best === null || mark.end - mark.start <= best.end - best.start ? mark : best;
}
