import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatCount } from "../../dataset/format-count.ts";
import { TextButton } from "../../ui/text-button.tsx";

type GrowingListProps<Entry> = {
  entries: readonly Entry[];
  atOnce: number;
  /** What the entries are, plural: "articles". */
  noun: string;
  /** An entry as the inside of a list item, with its key. */
  keyOf: (entry: Entry) => string;
  children: (entry: Entry) => ReactNode;
};

/** A list that shows its first entries, and more when asked for; the focus goes on to the first of these. */
export function GrowingList<Entry>({ entries, atOnce, noun, keyOf, children }: GrowingListProps<Entry>) {
  const [limit, setLimit] = useState(atOnce);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (limit > atOnce) list.current?.children[limit - atOnce]?.querySelector("button")?.focus();
  }, [limit, atOnce]);
  const more = Math.min(atOnce, entries.length - limit);
  return (
    <>
      <ul ref={list}>
        {entries.slice(0, limit).map((entry) => (
          <li key={keyOf(entry)}>{children(entry)}</li>
        ))}
      </ul>
      {more > 0 && (
        <TextButton onClick={() => setLimit(limit + atOnce)}>
          {`Show ${formatCount(more)} more of ${formatCount(entries.length)} ${noun}`}
        </TextButton>
      )}
    </>
  );
}
