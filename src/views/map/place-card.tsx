import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { claimWords } from "../../dataset/claim-words.ts";
import { claimOf } from "../../dataset/claims.ts";
import type { Item } from "../../dataset/dataset-index.ts";
import { formatCount } from "../../dataset/format-count.ts";
import { formatForReader } from "../../dataset/format-date.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { TextButton } from "../../ui/text-button.tsx";
import styles from "./place-card.module.css";
import { type MapPlace, placeWords } from "./select-map.ts";
import { type NamingArticle, selectPlaceClaims } from "./select-place-card.ts";

type PlaceCardProps = Pick<
  ViewProps,
  "index" | "narrowed" | "filters" | "article" | "chosen" | "onChoose" | "onFilter" | "onLight"
> & {
  shown: MapPlace;
  /** Places that the map draws as one with it, however close one looks. */
  together: readonly MapPlace[];
  onOpen: (placeId: string) => void;
  onClose: () => void;
};

/** Longer lists are what the filter is for. */
const MOST_LISTED = 20;

/** Everything the articles say of a place; each line opens its passage. */
export function PlaceCard(props: PlaceCardProps) {
  const { index, narrowed, filters, shown, together, onFilter, onOpen, onClose } = props;
  const { id, name } = shown.place;
  const card = useRef<HTMLElement>(null);
  const claims = useMemo(
    () => selectPlaceClaims(index, { mentions: narrowed.mentions("place"), items: narrowed.items("place") }, id),
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
              <Line
                key={other.place.id}
                isChosen={false}
                source={placeWords(other).slice(other.place.name.length + 2)}
                onChoose={() => onOpen(other.place.id)}
              >
                {other.place.name}
              </Line>
            ))}
          </ul>
        </>
      )}
      <Group title="Strike counts" {...props} items={claims.counts} wordsOf={countWords} />
      <Group title="Talks and events" {...props} items={claims.events} wordsOf={({ record }) => record.exact} />
      <Group title="Quotes" {...props} items={claims.quotes} wordsOf={quoteWords} />
      <h4 className={styles.title}>Sentences that name it</h4>
      {claims.articles.slice(0, MOST_LISTED).map((naming) => (
        <Sentences key={naming.document} {...props} naming={naming} />
      ))}
      <Rest count={claims.articles.length - MOST_LISTED} noun="articles" />
    </section>
  );
}

function isAlone(ids: readonly string[], id: string): boolean {
  return ids.length === 1 && ids[0] === id;
}

type GroupProps = PlaceCardProps & { title: string; items: readonly Item[]; wordsOf: (item: Item) => string };

function Group({ title, items, wordsOf, index, chosen, onChoose, onLight }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h4 className={styles.title}>
        {title} <span className={styles.count}>{formatCount(items.length)}</span>
      </h4>
      <ul>
        {items.slice(0, MOST_LISTED).map((item) => {
          const { id } = item.record;
          const { by, date } = claimOf(index, item);
          return (
            <Line
              key={id}
              isChosen={id === chosen}
              isSpeech={item.kind === "quote"}
              source={[by?.name ?? "the article", date].join(" · ")}
              onChoose={() => onChoose(id)}
              onPoint={(isOn) => onLight(isOn ? { kind: "item", id } : null)}
            >
              {wordsOf(item)}
            </Line>
          );
        })}
      </ul>
      <Rest count={items.length - MOST_LISTED} noun="more" />
    </>
  );
}

/** The sentences of the open article; of the others, whose text is not here, title and number. */
function Sentences({ naming, index, article, chosen, onChoose }: PlaceCardProps & { naming: NamingArticle }) {
  const { document, mentions } = naming;
  const about = index.documents.get(document);
  const source = about ? `${about.title} · ${formatForReader(about.published)}` : document;
  const text = article.status === "ready" && article.document.id === document ? article.text : null;
  const [first] = mentions;
  if (!first) return null;
  const sentences = new Map(mentions.map((mention) => [mention.sentence.start, mention]));
  return (
    <ul>
      {text === null ? (
        <Line source={source} isChosen={first.id === chosen} onChoose={() => onChoose(first.id)}>
          {`${formatCount(mentions.length)} ${mentions.length === 1 ? "mention" : "mentions"} in this article`}
        </Line>
      ) : (
        [...sentences.values()].slice(0, MOST_LISTED).map((mention) => (
          <Line
            key={mention.id}
            isChosen={mention.id === chosen}
            isSpeech
            source={mention.use === "associative" ? "stands for a government" : "named as a place"}
            onChoose={() => onChoose(mention.id)}
          >
            {text.slice(mention.sentence.start, mention.sentence.end)}
          </Line>
        ))
      )}
    </ul>
  );
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
    <li>
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
    </li>
  );
}

function Rest({ count, noun }: { count: number; noun: string }) {
  return count > 0 ? <p className={styles.source}>{`and ${formatCount(count)} ${noun}`}</p> : null;
}

function countWords({ kind, record }: Item): string {
  return kind === "count" ? claimWords(record) : record.exact;
}

function quoteWords({ kind, record }: Item): string {
  return kind === "quote" ? `“${record.exact}”` : record.exact;
}
