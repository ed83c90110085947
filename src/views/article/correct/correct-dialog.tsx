import { type SyntheticEvent, useMemo, useRef, useState } from "react";
import { targetOf } from "../../../dataset/anchor.ts";
import type { Correction } from "../../../dataset/corrections.ts";
import type { DatasetIndex } from "../../../dataset/dataset-index.ts";
import type { ArticleDocument } from "../../../dataset/schema.ts";
import type { ViewProps } from "../../../filters/view-props.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import styles from "./correct.module.css";
import { type CorrectableRecord, draftOf, fieldsOf, type Problems, readDraft } from "./draft.ts";
import { focusWrongField } from "./focus-wrong-field.ts";
import { RecordFields } from "./record-fields.tsx";
import { useKeptCorrection } from "./use-kept-correction.ts";

type CorrectDialogProps = {
  index: DatasetIndex;
  document: ArticleDocument;
  text: string;
  given: CorrectableRecord;
  onCorrect: ViewProps["onCorrect"];
  onClose: () => void;
};

const names: Readonly<Record<CorrectableRecord["kind"], string>> = {
  quote: "quote",
  count: "strike count",
  mention: "name",
  date: "date",
  event: "event",
};

/** A form over what the rules say of a record: what is changed in it is kept as a correction; or the record is dropped. */
export function CorrectDialog({ index, document, text, given, onCorrect, onClose }: CorrectDialogProps) {
  const before = useMemo(() => draftOf(index, given), [index, given]);
  const [draft, setDraft] = useState(before);
  const [problems, setProblems] = useState<Problems>({});
  const { message, setMessage, keep } = useKeptCorrection({ document, onCorrect, what: "The correction" });
  const form = useRef<HTMLFormElement>(null);
  const { record } = given;
  const words = "countSpan" in record ? record.countSpan : record;
  const fields = fieldsOf(given);

  const save = (event: SyntheticEvent, close: () => void) => {
    event.preventDefault();
    const reading = readDraft(index, fields, { draft, before });
    setProblems(reading.status === "wrong" ? reading.problems : {});
    setMessage("");
    if (reading.status === "wrong") focusWrongField(form.current);
    else if (Object.keys(reading.set).length === 0) setMessage("Nothing has been changed.");
    else void keep({ action: "change", ...aboutOf(given, text), set: reading.set } as Correction, close);
  };
  return (
    <Dialog title={`Correct the ${names[given.kind]}`} onClose={onClose}>
      {(close) => (
        <form ref={form} className={styles.form} onSubmit={(event) => save(event, close)}>
          <blockquote className={styles.words}>{text.slice(words.start, words.end)}</blockquote>
          <RecordFields index={index} fields={fields} draft={draft} problems={problems} onChange={setDraft} />
          <p role="alert" className={styles.message}>
            {message}
          </p>
          <div className={styles.buttons}>
            <Button type="submit" look="ink">
              Save the correction
            </Button>
            <Button onClick={() => void keep({ action: "drop", ...aboutOf(given, text) } as Correction, close)}>
              Drop the {names[given.kind]}
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** Which record a correction is about. */
export function aboutOf({ kind, record }: CorrectableRecord, text: string) {
  const target = targetOf(text, "countSpan" in record ? record.countSpan : record);
  if (kind === "count") return { kind, target, measure: record.measure };
  return kind === "event" ? { kind, target, event: record.kind } : { kind, target };
}
