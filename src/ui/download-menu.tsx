import { Menu } from "./menu.tsx";
import { saveFile } from "./save-file.ts";

/** A file the reader can save; `make` runs when it is asked for. */
export type Download = { label: string; fileName: string; make: () => Blob | string | Promise<Blob | string> };

/** "Download" with the files it offers: `<DownloadMenu label="Download" downloads={[{ label: "CSV", … }]} />`. Without files it stands disabled. */
export function DownloadMenu(props: { label: string; look?: "paper" | "text"; downloads: readonly Download[] }) {
  const items = props.downloads.map(({ label, fileName, make }) => ({
    label,
    onSelect: () => void Promise.resolve(make()).then((content) => saveFile(fileName, content)),
  }));
  return <Menu label={props.label} look={props.look ?? "text"} items={items} isDisabled={items.length === 0} />;
}
