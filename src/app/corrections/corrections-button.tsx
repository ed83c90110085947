import { lazy, Suspense, useState } from "react";
import type { CorrectedArticle } from "../../dataset/correct-dataset.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { Button } from "../../ui/button.tsx";

const CorrectionsPanel = lazy(async () => ({ default: (await import("./corrections-panel.tsx")).CorrectionsPanel }));

type CorrectionsButtonProps = {
  index: DatasetIndex;
  articles: readonly CorrectedArticle[];
  onChoose: (recordId: string) => void;
};

/** Opens the list of corrections; there only when there are some. */
export function CorrectionsButton(props: CorrectionsButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const count = props.articles.reduce((sum, { file }) => sum + file.corrections.length, 0);
  if (count === 0 && !isOpen) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Corrections · {count}</Button>
      {isOpen && (
        <Suspense>
          <CorrectionsPanel {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Says how many corrections do not fit any more; nothing when all do. */
export function unappliedWords(articles: readonly CorrectedArticle[]): string[] {
  const count = articles.flatMap(({ outcomes }) => outcomes.filter(({ status }) => status === "unapplied")).length;
  if (count === 0) return [];
  const which = count === 1 ? "One of your corrections no longer fits" : `${count} of your corrections no longer fit`;
  return [`${which} the articles and ${count === 1 ? "is" : "are"} not applied; “Corrections” says why.`];
}
