import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { claimWords } from "../../dataset/claim-words.ts";
import { claimOf } from "../../dataset/claims.ts";
import type { Item } from "../../dataset/dataset-index.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { Mention } from "../../dataset/schema.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { GrowingList } from "./growing-list.tsx";
import styles from "./place-card.module.css";
import { type MapPlace, placeWords, plural } from "./select-map.ts";
import { type NamingArticle, selectPlaceClaims } from "./select-place-card.ts";

type PlaceCardProps = Pick<
  ViewProps,
  "index" | "narrowed" | "filters" | "textOf" | "chosen" | "onChoose" | "onFilter" | "onLight"
> & {
  shown: MapPlace;
  /** Places that the map draws as one with it, however close one looks. */
  together: readonly MapPlace[];
  onOpen: (placeId: string) => void;
  onClose: () => void;
};

/** How many claims, and how many articles, whose texts are fetched for their sentences, a list shows at once. */
const CLAIMS_AT_ONCE = 20;
const ARTICLES_AT_ONCE = 8;

/** Everything the articles say of a place; each line opens its passage. */
export function PlaceCard(props: PlaceCardProps) {
  const { index, narrowed, filters, shown, together, onFilter, onOpen, onClose } = props;
  const { id, name } = shown.place;
  const card = useRef<HTMLElement>(null);
  const claims = useMemo(
    () =>
      selectPlaceClaims(
        index,
        { mentionRows: narrowed.mentionRows("place"), itemRows: narrowed.itemRows("place") },
        id,
      ),
    [index, narrowed, id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each place that opens takes the focus
  useEffect(() => card.current?.focus(), [id]);
  const isOnly = isAlone(filters.place, id);
  return (
    <section ref={card} className={styles.card} aria-label={name} tabIndex={-1}>
      <header className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <button type="button" className={styles.close} aria-label={`Close ${name}`} onClick={onClose}>
          ×
        </button>
      </header>
      <p className={styles.about}>{placeWords(shown).slice(name.length + 2)}</p>
      <p className={styles.tools}>
        <TextButton
          isPressed={isOnly}
          onClick={() => onFilter(({ place }) => ({ place: isAlone(place, id) ? [] : [id] }), "step")}
        >
          Only this place
        </TextButton>
      </p>
      {together.length > 0 && (
        <>
          <h4 className={styles.title}>At the same spot</h4>
          <ul>
            {together.map((other) => (
              <li key={other.place.id}>
                <Line
                  isChosen={false}
                  source={placeWords(other).slice(other.place.name.length + 2)}
                  onChoose={() => onOpen(other.place.id)}
                >
                  {other.place.name}
                </Line>
              </li>
            ))}
          </ul>
        </>
      )}
      <Group title="Strike counts" {...props} items={claims.counts} wordsOf={countWords} />
      <Group title="Talks and events" {...props} items={claims.events} wordsOf={({ record }) => record.exact} />
      <Group title="Quotes" {...props} items={claims.quotes} wordsOf={quoteWords} />
      <h4 className={styles.title}>Sentences that name it</h4>
      <GrowingList
        key={id}
        entries={claims.articles}
        atOnce={ARTICLES_AT_ONCE}
        noun="articles"
        keyOf={({ document }) => document}
      >
        {(naming) => <Sentences {...props} naming={naming} isAlone={claims.articles.length === 1} />}
      </GrowingList>
    </section>
  );
}

function isAlone(ids: readonly string[], id: string): boolean {
  return ids.length === 1 && ids[0] === id;
}

type GroupProps = PlaceCardProps & { title: string; items: readonly Item[]; wordsOf: (item: Item) => string };

function Group({ title, items, wordsOf, shown, index, chosen, onChoose, onLight }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h4 className={styles.title}>
        {title} <span className={styles.count}>{formatCount(items.length)}</span>
      </h4>
      <GrowingList
        key={shown.place.id}
        entries={items}
        atOnce={CLAIMS_AT_ONCE}
        noun={title.toLowerCase()}
        keyOf={({ record }) => record.id}
      >
        {(item) => {
          const { id } = item.record;
          const { by, date } = claimOf(index, item);
          return (
            <Line
              isChosen={id === chosen}
              isSpeech={item.kind === "quote"}
              source={[by?.name ?? "the article", date].join(" · ")}
              onChoose={() => onChoose(id)}
              onPoint={(isOn) => onLight(isOn ? { kind: "item", id } : null)}
            >
              {wordsOf(item)}
            </Line>
          );
        }}
      </GrowingList>
    </>
  );
}

type SentencesProps = PlaceCardProps & { naming: NamingArticle; isAlone: boolean };

/** An article's sentences that name the place; until its text is there, and where it cannot be had, their number. */
function Sentences({ naming, isAlone, index, textOf, chosen, onChoose }: SentencesProps) {
  const { document, sentences } = naming;
  const text = useQuery({ queryKey: ["document", document], queryFn: () => textOf(document) });
  const about = index.documents.get(document);
  const source = about ? `${about.title} · ${formatForReader(about.published)}` : document;
  const lineOf = ({ id, use, sentence }: Mention, words: string) => (
    <Line
      key={sentence.start}
      isChosen={id === chosen}
      isSpeech={text.data !== undefined}
      source={[
        use === "associative" ? "stands for a government" : "named as a place",
        ...(isAlone ? [] : [source]),
      ].join(" · ")}
      onChoose={() => onChoose(id)}
    >
      {words}
    </Line>
  );
  if (text.data === undefined)
    return sentences.slice(0, 1).map((first) => lineOf(first, plural(sentences.length, "sentence")));
  return sentences.map((mention) => lineOf(mention, text.data.slice(mention.sentence.start, mention.sentence.end)));
}

function Line(props: {
  children: ReactNode;
  source: string;
  isChosen: boolean;
  isSpeech?: boolean;
  onChoose: () => void;
  onPoint?: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      className={styles.line}
      aria-current={props.isChosen || undefined}
      onClick={props.onChoose}
      onPointerEnter={() => props.onPoint?.(true)}
      onPointerLeave={() => props.onPoint?.(false)}
    >
      <span className={props.isSpeech ? styles.serif : undefined}>{props.children}</span>
      <span className={styles.source}>{props.source}</span>
    </button>
  );
}

function countWords({ kind, record }: Item): string {
  return kind === "count" ? claimWords(record) : record.exact;
}

function quoteWords({ kind, record }: Item): string {
  return kind === "quote" ? `“${record.exact}”` : record.exact;
}
