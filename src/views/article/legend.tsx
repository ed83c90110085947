import text from "./article-text.module.css";
import styles from "./legend.module.css";

/** What the marks of the text mean. */
export function Legend() {
  return (
    <ul aria-label="Marks" className={styles.legend}>
      <li className={text.quotation}>quotation</li>
      <li className={text.count}>strike count</li>
      <li className={text.event}>event</li>
      <li className={text.actor} data-bloc="russia">
        actor
      </li>
      <li className={text.place}>place</li>
      <li className={text.government}>stands for a government</li>
      <li className={text.date}>date</li>
      <li className={text.corrected}>corrected</li>
    </ul>
  );
}
