import { useSyncExternalStore } from "react";
import { pageUpdate } from "./page-update.ts";
import styles from "./update-notice.module.css";

/** Says that a newer version of the page or its data is there, which the reader may take when it suits. */
export function UpdateNotice() {
  const update = useSyncExternalStore(pageUpdate.subscribe, pageUpdate.current);
  if (!update) return null;
  return (
    <div role="status" className={styles.notice}>
      A newer version of this page is ready.
      <button type="button" onClick={update}>
        Reload
      </button>
    </div>
  );
}
