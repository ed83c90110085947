import styles from "./chip.module.css";

/** A chosen value with a button that takes it away again. */
export function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className={styles.chip} aria-label={`Remove ${label}`} title={label} onClick={onRemove}>
      <span className={styles.label}>{label}</span>
      <span aria-hidden="true" className={styles.cross}>
        ×
      </span>
    </button>
  );
}
