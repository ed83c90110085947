import { useState } from "react";

type DateFieldProps = {
  label: string;
  /** `YYYY-MM-DD`, or null for none. */
  value: string | null;
  onChange: (day: string | null) => void;
  className?: string | undefined;
  inputClassName?: string | undefined;
};

/** Years before this are what a half-typed year looks like. */
const FIRST_YEAR = "1000";

/** A day to type. While it is half typed nothing changes, and the field keeps what stands in it. */
export function DateField({ label, value, onChange, className, inputClassName }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? "");
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? "");
  }
  return (
    <label className={className}>
      <span>{label}</span>
      <input
        type="date"
        className={inputClassName}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          if (currentTarget.value >= FIRST_YEAR) onChange(currentTarget.value);
          else if (currentTarget.value === "" && !currentTarget.validity.badInput) onChange(null);
        }}
      />
    </label>
  );
}
