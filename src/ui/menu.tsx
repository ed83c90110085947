import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import styles from "./menu.module.css";

export type MenuItem = { label: string; onSelect: () => void };

/** A button that opens a list of actions below itself; Esc, a choice or a click elsewhere closes it. */
export function Menu(props: {
  label: ReactNode;
  look: "paper" | "text";
  items: readonly MenuItem[];
  isDisabled?: boolean;
}) {
  const [isOpen, setIsOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches Esc from the button and the list inside it
    <div
      ref={root}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        type="button"
        className={styles[props.look]}
        disabled={props.isDisabled}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {props.label}
      </button>
      {isOpen && (
        <ul id={listId} className={styles.list}>
          {props.items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                className={styles.item}
                onClick={() => {
                  close();
                  item.onSelect();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
