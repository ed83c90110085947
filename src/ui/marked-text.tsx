import type { ReactNode } from "react";
import styles from "./marked-text.module.css";

/** A text with some of its spans marked, as found by a search. */
export function MarkedText({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    parts.push(
      text.slice(from, start),
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
