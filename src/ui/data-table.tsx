import { type ReactNode, useState } from "react";
import styles from "./data-table.module.css";
import { TextButton } from "./text-button.tsx";

export type Column<Row> = { header: string; cell: (row: Row) => ReactNode; align?: "right" };

type DataTableProps<Row> = {
  /** Names the table to screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The key of the row that is chosen, and of the one lit up by the pointer elsewhere. */
  chosen?: string | null;
  lit?: string | null;
  /** When given, the first cell of each row is a button and a click anywhere in the row does the same. */
  onChoose?: (row: Row) => void;
  onLight?: (row: Row | null) => void;
};

const ROWS_AT_ONCE = 100;

/** A table of records; past a hundred rows the others come when asked for, so that the page stays light. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf, onChoose, onLight } = props;
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const hidden = rows.length - limit;
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="only-read-out">{props.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ header, align }) => (
              <th key={header} scope="col" className={align && styles.right}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => {
            const key = keyOf(row);
            return (
              <tr
                key={key}
                className={onChoose && styles.choosable}
                data-chosen={key === props.chosen || undefined}
                data-lit={key === props.lit || undefined}
                onClick={() => onChoose?.(row)}
                onPointerEnter={() => onLight?.(row)}
                onPointerLeave={() => onLight?.(null)}
              >
                {columns.map(({ header, cell, align }, at) => (
                  <td key={header} className={align && styles.right}>
                    {at === 0 && onChoose ? (
                      <button
                        type="button"
                        className={styles.chooser}
                        aria-current={key === props.chosen || undefined}
                        onClick={(event) => {
                          event.stopPropagation();
                          onChoose(row);
                        }}
                        onFocus={() => onLight?.(row)}
                        onBlur={() => onLight?.(null)}
                      >
                        {cell(row)}
                      </button>
                    ) : (
                      cell(row)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {hidden > 0 && (
        <p className={styles.more}>
          <TextButton onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
            {`Show ${Math.min(ROWS_AT_ONCE, hidden)} more of ${hidden.toLocaleString("en")}`}
          </TextButton>
        </p>
      )}
    </div>
  );
}
