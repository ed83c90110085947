import { type FormEvent, useId, useRef, useState } from "react";
import { parseDay } from "../../dataset/days.ts";
import { type PastedText, pastedArticle } from "../../hosts/browser/pasted-article.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { addFiles } from "./add-articles.ts";
import { ownArticles } from "./own-articles.ts";
import styles from "./own-articles-dialog.module.css";

const nothing: PastedText = { date: "", title: "", publisher: "", url: "", text: "" };

/** A text with its date and source. What was typed stays until the article is there. */
export function PasteForm() {
  const [pasted, setPasted] = useState(nothing);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const set = (part: Partial<PastedText>) => setPasted((old) => ({ ...old, ...part }));
  const isDay = /^\d{4}-\d\d-\d\d$/.test(pasted.date) && parseDay(pasted.date) !== null;
  const dateProblem = isTried && !isDay ? "A day like 2025-12-04 is needed." : undefined;
  const isTextMissing = isTried && pasted.text.trim() === "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isDay || pasted.text.trim() === "") {
      // The marks are in the page once this change is drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
      return;
    }
    const { file, bytes } = pastedArticle(pasted);
    await addFiles([{ path: file, blob: new Blob([Uint8Array.from(bytes)]) }]);
    const isThere = ownArticles().articles?.some((article) => article.file === file) ?? false;
    if (!isThere) return;
    setPasted(nothing);
    setIsTried(false);
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label="Date"
        value={pasted.date}
        hint="The day of publication: 2025-12-04"
        problem={dateProblem}
        onChange={(date) => set({ date })}
      />
      <TextField label="Title" value={pasted.title} onChange={(title) => set({ title })} />
      <TextField label="Publisher" value={pasted.publisher} onChange={(publisher) => set({ publisher })} />
      <TextField label="Link" value={pasted.url} onChange={(url) => set({ url })} />
      <label htmlFor={id}>Text</label>
      <textarea
        id={id}
        rows={6}
        className={styles.text}
        value={pasted.text}
        aria-invalid={isTextMissing || undefined}
        aria-describedby={isTextMissing ? `${id}-problem` : undefined}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      {isTextMissing && (
        <p id={`${id}-problem`} className={styles.problem}>
          The text is missing.
        </p>
      )}
      <Button type="submit">Add this text</Button>
    </form>
  );
}
