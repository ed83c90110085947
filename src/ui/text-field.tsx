import { useId } from "react";
import styles from "./field.module.css";

const OPTIONS_AT_MOST = 40;

type TextFieldProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What may be chosen; anything else may be typed. */
  options?: readonly string[];
  /** What is wrong with the value, read out with the field. */
  problem?: string | undefined;
  /** What the value means, or how it is written. */
  hint?: string | undefined;
};

/** A line to type, with suggestions where there are `options`; what stands in it stays, whatever is wrong with it. */
export function TextField({ label, value, onChange, options, problem, hint }: TextFieldProps) {
  const id = useId();
  const lower = value.toLowerCase();
  const fitting = options?.filter((option) => option.toLowerCase().includes(lower)).slice(0, OPTIONS_AT_MOST);
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          className={styles.input}
          value={value}
          autoComplete="off"
          list={options && `${id}-options`}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={described || undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        {options && (
          <datalist id={`${id}-options`}>
            {fitting?.map((option) => (
              <option key={option} value={option} />
            ))}
          </datalist>
        )}
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
        {problem && (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}
