import { useQuery } from "@tanstack/react-query";
import { useId, useSyncExternalStore } from "react";
import type { AddressState } from "../../filters/address.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { numberOf } from "../number-of.ts";
import { addFiles, cancelReading, removeArticles } from "./add-articles.ts";
import type { OwnArticle } from "./article-store.ts";
import { filesOfInput } from "./given-files.ts";
import { ownArticles, type Reading, RULES_VERSION, watchOwnArticles } from "./own-articles.ts";
import styles from "./own-articles-dialog.module.css";
import { PasteForm } from "./paste-form.tsx";

const shownWith = [
  { value: "with", label: "With the published articles" },
  { value: "only", label: "Only mine" },
] as const;

export type OwnArticlesProps = {
  own: AddressState["own"];
  onOwn: (own: AddressState["own"]) => void;
};

/** One's own articles: to add by file, folder, .zip file or paste, to see and to remove. */
export function OwnArticlesDialog({ own, onOwn, onClose }: OwnArticlesProps & { onClose: () => void }) {
  const { articles, reading, unusable, outcome } = useSyncExternalStore(watchOwnArticles, ownArticles);
  return (
    <Dialog title="Add articles" onClose={onClose}>
      {(close) => (
        <>
          <p className={styles.note}>
            They are read in this browser and sent nowhere. A file begins with <code>date 2025-12-04</code> and then the
            text, or with front matter that has a date.
          </p>
          <div className={styles.drop}>
            <p>Drop .txt or .md files, a folder or a .zip file anywhere on this page, or</p>
            <div className={styles.choices}>
              <FileChoice label="Choose files …" accept=".txt,.md,.zip" />
              <FileChoice label="Choose a folder …" folder="" />
            </div>
          </div>
          <details className={styles.paste}>
            <summary>Paste a text</summary>
            <PasteForm />
          </details>
          {reading && <Progress reading={reading} />}
          <output className={styles.status}>{outcome?.kind === "done" && outcome.words}</output>
          {outcome?.kind === "problem" && (
            <p role="alert" className={styles.problem}>
              {outcome.words}
            </p>
          )}
          {unusable.length > 0 && (
            <section className={styles.section}>
              <h3 className={styles.heading}>Not read</h3>
              <ul aria-label="Files that were not read">
                {unusable.map(({ file, line, reason }) => (
                  <li key={`${file}:${line}:${reason}`} className={styles.row}>
                    <span>
                      <b>
                        {file}:{line}
                      </b>
                      : {reason}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {articles && articles.length > 0 && (
            <section className={styles.section}>
              <SegmentedControl
                label="Show your articles"
                options={shownWith}
                value={own ?? "with"}
                onChange={(value) => onOwn(value === "only" ? "only" : null)}
              />
              <h3 className={styles.heading}>Your articles · {articles.length}</h3>
              <ArticleList articles={articles} />
            </section>
          )}
          <StoreSize articles={articles} />
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Dialog>
  );
}

/** How much of the reader's disk the page takes, articles and its own files; nothing where the browser does not tell. */
function StoreSize({ articles }: { articles: object | null }) {
  const query = useQuery({
    queryKey: ["store", numberOf(articles)],
    queryFn: async () => (await navigator.storage?.estimate?.())?.usage ?? 0,
  });
  if (!query.data) return null;
  const isOffline = Boolean(navigator.serviceWorker?.controller);
  return (
    <p className={styles.note}>
      This browser keeps {(query.data / 1e6).toFixed(1)} MB for this page
      {isOffline && ", which works without a network, adding articles too"}.
    </p>
  );
}

function FileChoice({ label, accept, folder }: { label: string; accept?: string; folder?: string }) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <input
        id={id}
        type="file"
        multiple
        className={styles.input}
        {...(accept !== undefined && { accept })}
        {...(folder !== undefined && { webkitdirectory: folder })}
        onChange={({ currentTarget }) => {
          void addFiles(filesOfInput(currentTarget.files));
          currentTarget.value = "";
        }}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

function Progress({ reading }: { reading: Reading }) {
  const { done, total, file, waiting } = reading;
  return (
    <div className={styles.progress}>
      <progress
        aria-label="Articles read"
        max={total}
        value={done}
        aria-valuetext={`${done} of ${total}`}
        className={styles.bar}
      />
      <span className={styles.now}>
        {done.toLocaleString("en")} of {total.toLocaleString("en")} · {file}
        {timeLeft(reading)}
        {waiting > 0 && ` · ${waiting.toLocaleString("en")} more to come`}
      </span>
      <Button onClick={cancelReading}>Cancel</Button>
    </div>
  );
}

/** By the rate so far: " · 40 seconds left"; nothing before there is a rate. */
function timeLeft({ elapsed, bytesDone, bytesTotal }: Reading): string {
  if (bytesDone === 0) return "";
  const seconds = Math.ceil(((elapsed / bytesDone) * (bytesTotal - bytesDone)) / 1000);
  if (seconds < 90) return ` · ${seconds} ${seconds === 1 ? "second" : "seconds"} left`;
  return ` · ${Math.round(seconds / 60)} minutes left`;
}

function ArticleList({ articles }: { articles: readonly OwnArticle[] }) {
  return (
    <>
      <ul aria-label="Your articles" className={styles.list}>
        {articles.map(({ file, document, version }) => (
          <li key={document.id} className={styles.row}>
            <span>
              {document.title}
              <span className={styles.file}>
                {" "}
                {file} · {document.published}
                {version !== RULES_VERSION && " · not shown: to be read anew by the present rules"}
              </span>
            </span>
            <TextButton label={`Remove ${file}`} onClick={() => void removeArticles([document.id])}>
              Remove
            </TextButton>
          </li>
        ))}
      </ul>
      <TextButton onClick={() => void removeArticles(articles.map(({ document }) => document.id))}>
        Remove all
      </TextButton>
    </>
  );
}
