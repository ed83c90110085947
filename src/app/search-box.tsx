import { useRef } from "react";
import type { ChangeAs } from "../filters/view-props.ts";
import styles from "./search-box.module.css";

/** Search as you type: the first letter makes a history entry, the rest of the typing replaces it. */
export function SearchBox({ value, onChange }: { value: string; onChange: (text: string, as: ChangeAs) => void }) {
  const hasTyped = useRef(false);
  const change = (text: string) => {
    onChange(text, hasTyped.current ? "drag" : "step");
    hasTyped.current = true;
  };
  return (
    <search className={styles.box}>
      <input
        id="search"
        type="search"
        className={styles.input}
        value={value}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-label="Search quotes and text"
        aria-keyshortcuts="/"
        placeholder="Search quotes and text"
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          hasTyped.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          if (value === "") event.currentTarget.blur();
          else change("");
        }}
      />
      <span aria-hidden="true" className={styles.key}>
        /
      </span>
    </search>
  );
}
