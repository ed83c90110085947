import { useState } from "react";
import styles from "./download-menu.module.css";
import { Menu } from "./menu.tsx";
import { saveFile } from "./save-file.ts";

/** A file the reader can save; `make` runs when it is asked for. */
export type Download = { label: string; fileName: string; make: () => Blob | string | Promise<Blob | string> };

/** "Download" with the files it offers: `<DownloadMenu label="Download" downloads={[{ label: "CSV", … }]} />`. Without files it stands disabled. */
export function DownloadMenu(props: { label: string; look?: "paper" | "text"; downloads: readonly Download[] }) {
  const [problem, setProblem] = useState("");
  const save = async ({ fileName, make }: Download) => {
    setProblem("");
    try {
      saveFile(fileName, await make());
    } catch (error) {
      setProblem(`${fileName} could not be made: ${error instanceof Error ? error.message : error}`);
    }
  };
  const items = props.downloads.map((download) => ({ label: download.label, onSelect: () => void save(download) }));
  return (
    <>
      <Menu label={props.label} look={props.look ?? "text"} items={items} isDisabled={items.length === 0} />
      {problem !== "" && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
