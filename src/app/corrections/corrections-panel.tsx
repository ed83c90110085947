import { useEffect, useRef, useState } from "react";
import type { CorrectedArticle } from "../../dataset/correct-dataset.ts";
import { type CorrectionsFile, correctionsFileName } from "../../dataset/corrections.ts";
import type { DatasetIndex } from "../../dataset/dataset-index.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { TextButton } from "../../ui/text-button.tsx";
import { correctedWords, correctionWords } from "./correction-words.ts";
import styles from "./corrections-panel.module.css";
import { keepCorrections } from "./kept-corrections.ts";

type CorrectionsPanelProps = {
  index: DatasetIndex;
  articles: readonly CorrectedArticle[];
  onChoose: (recordId: string) => void;
  onClose: () => void;
};

type Removed = { words: string; before: readonly CorrectionsFile[] };

/** The corrections by article, each with what came of it: to open, to take back, and to download as a file for the seeds. */
export function CorrectionsPanel({ index, articles, onChoose, onClose }: CorrectionsPanelProps) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [problem, setProblem] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that took it back is gone, and the focus with it.
    if (removed) status.current?.querySelector("button")?.focus();
  }, [removed]);
  const files = articles.map(({ file }) => file);
  const keep = (next: readonly CorrectionsFile[], then: Removed | null) => {
    const keeping = keepCorrections(next);
    setProblem(keeping.status === "refused" ? keeping.reason : "");
    if (keeping.status === "kept") setRemoved(then);
  };
  const remove = (file: CorrectionsFile, at: number) => {
    const correction = file.corrections[at];
    if (!correction) return;
    const corrections = file.corrections.filter((other) => other !== correction);
    const next = files.map((other) => (other === file ? { ...file, corrections } : other));
    keep(
      next.filter((other) => other.corrections.length > 0),
      { words: correctedWords(correction), before: files },
    );
  };
  return (
    <Dialog title="Corrections" onClose={onClose}>
      {(close) => (
        <>
          <p className={styles.note}>
            They are kept in this browser only. A downloaded file put beside the article in <code>seeds/</code> corrects
            it for everybody.
          </p>
          {articles.length === 0 && <p className={styles.note}>There are none.</p>}
          {articles.map((article) => (
            <ArticleCorrections
              key={article.file.document.id}
              index={index}
              article={article}
              onRemove={(at) => remove(article.file, at)}
              onOpen={(recordId) => {
                close();
                onChoose(recordId);
              }}
            />
          ))}
          <p ref={status} className={styles.status}>
            <output>{removed ? `Taken back: ${removed.words}. ` : ""}</output>
            {removed && <TextButton onClick={() => keep(removed.before, null)}>Put it back</TextButton>}
          </p>
          {problem !== "" && <p role="alert">{problem}</p>}
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Dialog>
  );
}

type ArticleCorrectionsProps = {
  index: DatasetIndex;
  article: CorrectedArticle;
  onRemove: (at: number) => void;
  onOpen: (recordId: string) => void;
};

function ArticleCorrections({ index, article, onRemove, onOpen }: ArticleCorrectionsProps) {
  const { file, document, outcomes } = article;
  const fileName = correctionsFileName(document?.file ?? file.document.file);
  const placeName = (id: string) => index.places.get(id)?.name ?? id;
  const download = () =>
    saveFile(fileName, new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }));
  return (
    <section className={styles.article}>
      <h3 className={styles.heading}>{document?.title ?? file.document.title}</h3>
      <ul>
        {file.corrections.map((correction, at) => {
          const outcome = outcomes[at];
          const words = correctedWords(correction);
          const record = outcome?.status === "applied" ? outcome.record : null;
          return (
            <li key={JSON.stringify(correction)} className={styles.row}>
              <span>
                {words}: <b>{correctionWords(correction, placeName)}</b>
                {outcome?.status === "unapplied" && (
                  <span className={styles.misfit}> – no longer fits: {outcome.reason}</span>
                )}
              </span>
              <span className={styles.tools}>
                {record !== null && (
                  <TextButton label={`Open ${words}`} onClick={() => onOpen(record)}>
                    Open
                  </TextButton>
                )}
                <TextButton label={`Take back ${words}`} onClick={() => onRemove(at)}>
                  Take back
                </TextButton>
              </span>
            </li>
          );
        })}
      </ul>
      <Button onClick={download}>Download {fileName}</Button>
    </section>
  );
}
