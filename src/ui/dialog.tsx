import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./dialog.module.css";

type DialogProps = {
  title: string;
  /** Called once the dialog is closed, by Esc too; the focus is then back where it was. */
  onClose: () => void;
  /** The content, given a function that closes the dialog. */
  children: (close: () => void) => ReactNode;
};

/** A modal dialog under a heading: `<Dialog title="Keys" onClose={…}>{(close) => <Button onClick={close}>Close</Button>}</Dialog>`. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
