import { useMemo, useRef } from "react";
import type { Item } from "../../dataset/dataset-index.ts";
import { rangeWords } from "../../dataset/date-words.ts";
import { parseDay } from "../../dataset/days.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { ArticleDocument } from "../../dataset/schema.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { ViewCard } from "../../ui/view-card.tsx";
import { articleFiles } from "./article-files.ts";
import { ArticlePicker } from "./article-picker.tsx";
import { ArticleText } from "./article-text.tsx";
import styles from "./article-view.module.css";
import { ClaimList } from "./claim-list.tsx";
import { CorrectControls } from "./correct/correct-controls.tsx";
import { followText } from "./follow-text.ts";
import { Legend } from "./legend.tsx";
import {
  claimsByPart,
  type Part,
  type Passage,
  partsAsTold,
  partsByDate,
  passagesAsTold,
  passagesByDate,
} from "./passages.ts";
import { marksOf, paragraphsOf, type Segmented, segmentsOf } from "./segments.ts";

/** The article as it stands, each claim marked, the chosen one in view; expanded, with the list of its claims. */
export function ArticleView(props: ViewProps) {
  const { index, narrowed, article, chosen, filters, settings, card } = props;
  const text = article.status === "ready" ? article.text : "";
  const document = article.status === "none" ? null : article.document;
  const order = card.isExpanded && settings.order === "date" ? "date" : "told";
  const passages = useMemo(() => {
    const paragraphs = paragraphsOf(text);
    const records = index.byDocument.get(document?.id ?? "");
    return order === "date" && records ? passagesByDate(text, paragraphs, records) : passagesAsTold(paragraphs);
  }, [index, document, text, order]);
  const parts = useMemo(() => {
    const shown = { chosen, reported: filters.reported, groups: settings.marks };
    const marks = document ? marksOf(index, { document: document.id, text }, shown) : [];
    const segmented = segmentsOf(passages, marks);
    return order === "date" ? partsByDate(segmented) : partsAsTold(segmented);
  }, [index, document, text, passages, order, chosen, filters.reported, settings.marks]);
  const isListed = card.isExpanded || card.isTable;
  const claims = useMemo(
    () => (isListed ? itemsOfArticle({ index, narrowed }, document?.id ?? "") : []),
    [index, narrowed, document, isListed],
  );
  const sections = useMemo(() => {
    const byPart = claimsByPart(parts, claims);
    if (parts.length === 0) return [{ label: "Claims", items: claims }];
    return parts.map(({ label }, at) => ({ label, items: byPart[at] ?? [] }));
  }, [parts, claims]);
  const record = index.itemsById.get(chosen ?? "")?.record;
  const misfit = record?.document === document?.id && record && text.slice(record.start, record.end) !== record.exact;
  const reading = useRef<HTMLDivElement>(null);
  const beside = useRef<HTMLElement>(null);
  const bodyStart = passages[0]?.start ?? 0;
  const list = <ClaimList {...props} sections={sections} />;
  return (
    <ViewCard
      title="Article"
      count={document ? countWords(document, chosenNumber(parts)) : "none"}
      card={card}
      hasTable={!card.isExpanded}
      downloads={
        card.isExpanded && document
          ? articleFiles(index, { document: document.id, items: claims, linkTo: props.linkTo })
          : []
      }
      controls={
        <>
          {article.status === "ready" && (
            <CorrectControls {...props} article={article} bodyStart={bodyStart} reading={reading} />
          )}
          <ArticlePicker {...props} current={document} />
        </>
      }
    >
      {article.status === "none" && <EmptyNote>There is no article.</EmptyNote>}
      {article.status === "loading" && <EmptyNote>The text is loading …</EmptyNote>}
      {article.status === "failed" && (
        <>
          <EmptyNote>{article.message}</EmptyNote>
          {(card.isExpanded || card.isTable) && list}
        </>
      )}
      {article.status === "ready" && card.isTable && !card.isExpanded && list}
      {article.status === "ready" && (card.isExpanded || !card.isTable) && (
        <div className={card.isExpanded ? styles.expanded : styles.card}>
          <div
            className={styles.reading}
            ref={reading}
            onScroll={({ currentTarget }) => followText(currentTarget, beside.current)}
          >
            {card.isExpanded && <Imprint document={article.document} />}
            {misfit && (
              <p className={styles.misfit}>The words of this record no longer stand at its place in the text.</p>
            )}
            <ArticleText {...props} text={text} parts={parts} order={order} />
          </div>
          {card.isExpanded && (
            <aside ref={beside} aria-label="Claims of this article" className={styles.claims}>
              <h3 className={styles.heading}>
                Claims of this article <span className={styles.keys}>[ previous · next ]</span>
              </h3>
              {list}
              <Legend />
            </aside>
          )}
        </div>
      )}
    </ViewCard>
  );
}

/** The claims of one article that the filters leave; only its own records are made for that. */
function itemsOfArticle({ index, narrowed }: Pick<ViewProps, "index" | "narrowed">, document: string): readonly Item[] {
  const left = new Set(narrowed.itemRows());
  return (index.byDocument.get(document)?.items ?? []).filter(({ row }) => left.has(row));
}

function countWords({ published }: ArticleDocument, paragraph: number | null): string {
  const day = parseDay(published);
  const date = day === null ? published : rangeWords({ first: day, last: day });
  return paragraph === null ? date : `${date}, paragraph ${paragraph}`;
}

/** The number of the paragraph that holds the chosen words. */
function chosenNumber(parts: readonly Part<Segmented<Passage>>[]): number | null {
  const passage = parts
    .flatMap(({ passages }) => passages)
    .find(({ segments }) => segments.some(({ marks }) => marks.some(({ kind }) => kind === "chosen")));
  return passage?.number ?? null;
}

/** "Published Thu 4 Dec 2025 · tells of Wed 3 Dec 2025", and where it comes from. */
function Imprint({ document }: { document: ArticleDocument }) {
  const { published, dct, publisher, url, author } = document;
  const parts = [
    publisher,
    author,
    `published ${formatForReader(published)}`,
    dct === published ? null : `tells of ${formatForReader(dct)}`,
  ];
  return (
    <p className={styles.imprint}>
      {parts.filter(Boolean).join(" · ")}
      {url !== null && /^https?:/.test(url) && (
        <>
          {" · "}
          <a href={url} rel="noreferrer">
            source
          </a>
        </>
      )}
    </p>
  );
}
