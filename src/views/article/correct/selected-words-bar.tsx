import type { RefObject } from "react";
import { createPortal } from "react-dom";
import type { Span } from "../../../dataset/schema.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import styles from "./correct.module.css";
import type { NewKind } from "./draft.ts";
import { useSelectedWords } from "./selected-words.ts";

type SelectedWordsBarProps = {
  reading: RefObject<HTMLElement | null>;
  text: string;
  onAdd: (selected: Span, kind: NewKind) => void;
};

const kinds: readonly { value: NewKind; label: string }[] = [
  { value: "quote", label: "quote" },
  { value: "count", label: "count" },
  { value: "mention", label: "place" },
  { value: "date", label: "date" },
];

/** Below the text while words of it are selected: what they can be added as. */
export function SelectedWordsBar({ reading, text, onAdd }: SelectedWordsBarProps) {
  const span = useSelectedWords(reading, text);
  if (!span || !reading.current) return null;
  return createPortal(
    // A press on a button would end the selection before the click comes.
    <section aria-label="Selected words" className={styles.bar} onMouseDown={(event) => event.preventDefault()}>
      Add as
      {kinds.map(({ value, label }) => (
        <TextButton key={value} label={`Add as ${label}`} onClick={() => onAdd(span, value)}>
          {label}
        </TextButton>
      ))}
    </section>,
    reading.current,
  );
}
