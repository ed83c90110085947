import { Fragment, type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { Lit } from "../../filters/view-props.ts";
import styles from "./article-text.module.css";
import type { Part, Passage } from "./passages.ts";
import { linkStarts, openedBy, type Segment, type Segmented } from "./segments.ts";

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
  const links = useMemo(
    () => linkStarts(parts.flatMap(({ passages }) => passages.flatMap(({ segments }) => segments))),
    [parts],
  );
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
                  isLink={links.has(segment.start)}
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
  /** False for the further pieces of a record's words, which a click opens too. */
  isLink: boolean;
};

function MarkedWords({ segment, words, isLink, lit, onChoose, onLight, linkTo }: MarkedWordsProps) {
  const { marks } = segment;
  if (marks.length === 0) return words;
  const opened = openedBy(segment);
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
  const record = opened?.record ?? null;
  if (record === null || opened === null) return <span {...look}>{words}</span>;
  const light = () => onLight(opened.lights);
  const dim = () => onLight(null);
  const choose = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // A drag over words selects them, to copy or to add; it chooses nothing.
    if (getSelection()?.isCollapsed === false) return;
    onChoose(record);
  };
  if (!isLink)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the record's first words are the link, for the keyboard too
      // biome-ignore lint/a11y/useKeyWithClickEvents: as above
      <span {...look} data-opens onClick={choose} onPointerEnter={light} onPointerLeave={dim}>
        {words}
      </span>
    );
  return (
    <a
      {...look}
      href={linkTo(record)}
      data-opens
      onClick={choose}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
    >
      {words}
    </a>
  );
}
