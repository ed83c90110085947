import type { ComponentProps } from "react";
import styles from "./button.module.css";

/** A framed button; "ink" is the one main action of a bar. */
export function Button({ look = "paper", ...rest }: ComponentProps<"button"> & { look?: "paper" | "ink" }) {
  return <button type="button" {...rest} className={`${styles.button} ${styles[look]}`} />;
}
