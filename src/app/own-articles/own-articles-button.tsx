import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { GivenFile } from "../../hosts/browser/pick-articles.ts";
import { Button } from "../../ui/button.tsx";
import { filesOfDrop, holdsFiles } from "./given-files.ts";
import { ownArticles, watchOwnArticles } from "./own-articles.ts";
import type { OwnArticlesProps } from "./own-articles-dialog.tsx";

const OwnArticlesDialog = lazy(async () => ({
  default: (await import("./own-articles-dialog.tsx")).OwnArticlesDialog,
}));

/**
 * Opens the dialog for one's own articles, and says how far their reading is while it goes on; files that are dropped
 * anywhere on the page open the dialog too.
 */
export function OwnArticlesButton(props: OwnArticlesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const reading = useSyncExternalStore(watchOwnArticles, () => ownArticles().reading);
  const count = (number: number) => number.toLocaleString("en");
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOpen(true);
      void addDropped(filesOfDrop(event.dataTransfer));
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        {reading ? `Reading ${count(reading.done)} of ${count(reading.total)} …` : "+ Add articles"}
      </Button>
      {isOpen && (
        <Suspense>
          <OwnArticlesDialog {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

async function addDropped(files: Promise<GivenFile[]>): Promise<void> {
  const { addFiles } = await import("./add-articles.ts");
  await addFiles(await files);
}
