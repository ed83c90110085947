import styles from "./date-fields.module.css";

type DateFieldsProps = {
  from: string | null;
  to: string | null;
  onChange: (change: { from?: string | null; to?: string | null }) => void;
};

/** First and last day, typed. A half-typed day changes nothing. */
export function DateFields({ from, to, onChange }: DateFieldsProps) {
  return (
    <fieldset className={styles.section}>
      <legend className={styles.heading}>Dates</legend>
      <label className={styles.field}>
        <span>From</span>
        <input
          type="date"
          className={styles.input}
          value={from ?? ""}
          onChange={(event) => onChange({ from: event.currentTarget.value || null })}
        />
      </label>
      <label className={styles.field}>
        <span>To</span>
        <input
          type="date"
          className={styles.input}
          value={to ?? ""}
          onChange={(event) => onChange({ to: event.currentTarget.value || null })}
        />
      </label>
    </fieldset>
  );
}
