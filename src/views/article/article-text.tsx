import { useEffect, useRef } from "react";
import type { Lit } from "../../filters/view-props.ts";
import styles from "./article-text.module.css";
import type { Mark, Paragraph, Segment } from "./segments.ts";

type ArticleTextProps = {
  text: string;
  paragraphs: readonly Paragraph[];
  /** Id of the chosen record; the text scrolls to it whenever it changes. */
  chosen: string | null;
  lit: Lit | null;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  linkTo: (recordId: string) => string;
};

/** The text as it stands, its claims marked by kind. */
export function ArticleText({ text, paragraphs, chosen, ...rest }: ArticleTextProps) {
  const root = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew when another record or another text is shown
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
  }, [chosen, text]);
  return (
    <div ref={root} className={styles.text}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} className={styles.paragraph} data-start={paragraph.start}>
          {paragraph.segments.map((segment) => (
            <MarkedWords
              key={segment.start}
              segment={segment}
              words={text.slice(segment.start, segment.end)}
              {...rest}
            />
          ))}
        </p>
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
