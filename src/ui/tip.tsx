import styles from "./tip.module.css";

/** Words beside what the pointer or the focus is on; its name says the same, so they are not read out. */
export function Tip({ words, beside }: { words: string; beside: { left: number; bottom: number; top: number } }) {
  const isLow = beside.bottom > window.innerHeight - 120;
  const left = Math.max(8, Math.min(beside.left, window.innerWidth - 400));
  const place = isLow ? { left, bottom: window.innerHeight - beside.top + 6 } : { left, top: beside.bottom + 6 };
  return (
    <div aria-hidden="true" className={styles.tip} style={place}>
      {words}
    </div>
  );
}
