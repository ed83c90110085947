import { DateField } from "../ui/date-field.tsx";
import styles from "./date-fields.module.css";

const look = { className: styles.field, inputClassName: styles.input };

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
      <DateField label="From" value={from} onChange={(day) => onChange({ from: day })} {...look} />
      <DateField label="To" value={to} onChange={(day) => onChange({ to: day })} {...look} />
    </fieldset>
  );
}
