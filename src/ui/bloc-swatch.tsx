import styles from "./bloc-swatch.module.css";

/** The small square in a bloc's colour; what stands beside it says the bloc in words. */
export function BlocSwatch({ bloc }: { bloc: "ukraine" | "russia" | "us" | "europe" | "other" }) {
  return <span aria-hidden="true" className={`${styles.swatch} ${styles[bloc]}`} />;
}
