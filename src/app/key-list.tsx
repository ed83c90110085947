import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import styles from "./key-list.module.css";

const keys: readonly [string, string][] = [
  ["/", "search"],
  ["[", "previous claim"],
  ["]", "next claim"],
  ["↑ ↓ ← →", "move within a list, a chart or the map"],
  ["Shift + ← →", "timeline: the previous or next day that has items"],
  ["Page Up, Page Down", "timeline: earlier or later days"],
  ["+ −", "timeline and map: closer or farther"],
  ["Ctrl + wheel", "timeline: closer or farther; the wheel sideways: earlier or later days"],
  ["Enter", "open the passage of what has the focus"],
  ["Esc", "step back: close the passage, then the view"],
  ["?", "this list"],
];

/** The list of keys, as a dialog. */
export function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {(close) => (
        <>
          <dl className={styles.keys}>
            {keys.map(([key, effect]) => (
              <div key={key} className={styles.row}>
                <dt>
                  <kbd className={styles.key}>{key}</kbd>
                </dt>
                <dd className={styles.effect}>{effect}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Dialog>
  );
}
