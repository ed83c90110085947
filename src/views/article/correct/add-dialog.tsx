import { type SyntheticEvent, useEffect, useMemo, useRef, useState } from "react";
import { targetOf } from "../../../dataset/anchor.ts";
import type { Correction } from "../../../dataset/corrections.ts";
import type { DatasetIndex } from "../../../dataset/dataset-index.ts";
import type { ArticleDocument, Span } from "../../../dataset/schema.ts";
import type { ViewProps } from "../../../filters/view-props.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import styles from "./correct.module.css";
import { aboutOf } from "./correct-dialog.tsx";
import {
  type CorrectableRecord,
  type Draft,
  type Field,
  fieldsOfNew,
  type NewKind,
  type Problems,
  readDraft,
} from "./draft.ts";
import { focusWrongField } from "./focus-wrong-field.ts";
import { RecordFields, startingValue } from "./record-fields.tsx";
import { trimmed } from "./selected-words.ts";
import { useKeptCorrection } from "./use-kept-correction.ts";

type AddDialogProps = {
  index: DatasetIndex;
  document: ArticleDocument;
  text: string;
  /** Where the article proper starts, past the header of the file. */
  bodyStart: number;
  /** The words selected on the page, or null. */
  selected: Span | null;
  kind: NewKind;
  onCorrect: ViewProps["onCorrect"];
  onClose: () => void;
};

export const newKinds: readonly { value: NewKind; label: string }[] = [
  { value: "quote", label: "Quote" },
  { value: "count", label: "Count" },
  { value: "mention", label: "Place" },
  { value: "date", label: "Date" },
];

/** Adds a record at words of the article, which are selected in a box with the text, by mouse or with Shift and arrows. */
export function AddDialog(props: AddDialogProps) {
  const { index, document, text, bodyStart, selected, onCorrect, onClose } = props;
  const [span, setSpan] = useState<Span | null>(selected);
  const [kind, setKind] = useState(props.kind);
  const [draft, setDraft] = useState(emptyDraft);
  const [problems, setProblems] = useState<Problems>({});
  const { message, setMessage, keep } = useKeptCorrection({ document, onCorrect, what: "The record" });
  const form = useRef<HTMLFormElement>(null);
  const fields = fieldsOfNew[kind];
  const existing = useMemo(
    () => span && recordAt(index, document.id, { kind, span }),
    [index, document.id, kind, span],
  );

  const save = (event: SyntheticEvent, close: () => void) => {
    event.preventDefault();
    const reading = readDraft(index, fields, { draft: onlyOf(draft, fields) });
    setProblems(reading.status === "wrong" ? reading.problems : {});
    setMessage("");
    if (!span) setMessage("Select the words in the text first.");
    else if (reading.status === "wrong") focusWrongField(form.current);
    else if (existing)
      void keep({ action: "change", ...aboutOf(existing, text), set: reading.set } as Correction, close);
    else void keep({ action: "add", kind, target: targetOf(text, span), set: reading.set } as Correction, close);
  };
  return (
    <Dialog title="Add a record" onClose={onClose}>
      {(close) => (
        <form ref={form} className={styles.form} onSubmit={(event) => save(event, close)}>
          <TextToSelectIn text={text} bodyStart={bodyStart} selected={selected} onSelect={setSpan} />
          <output className={styles.chosen}>
            {span ? `Selected: “${text.slice(span.start, span.end)}”` : "Nothing is selected yet."}
          </output>
          <div className={styles.kinds}>
            <SegmentedControl label="Kind" options={newKinds} value={kind} onChange={setKind} />
          </div>
          {existing && (
            <p className={styles.chosen}>
              The rules have one at these words already; saving corrects it.{" "}
              <Button onClick={() => void keep({ action: "drop", ...aboutOf(existing, text) } as Correction, close)}>
                Drop it instead
              </Button>
            </p>
          )}
          <RecordFields index={index} fields={fields} draft={draft} problems={problems} onChange={setDraft} />
          <p role="alert" className={styles.message}>
            {message}
          </p>
          <div className={styles.buttons}>
            <Button type="submit" look="ink">
              Add the record
            </Button>
            <Button onClick={close}>Cancel</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

const choiceFields: readonly Field[] = ["qualifier", "measure", "use"];

const emptyDraft: Draft = {
  fields: Object.fromEntries(choiceFields.map((field) => [field, startingValue(field)])),
  kinds: {},
};

/** What is typed in fields of other kinds stays in the form and out of the record. */
function onlyOf({ fields, kinds }: Draft, wanted: readonly Field[]): Draft {
  return { fields: Object.fromEntries(wanted.map((field) => [field, fields[field] ?? ""])), kinds };
}

/** The record that the rules have found at these words already; counts may stand side by side. */
function recordAt(
  { byDocument }: DatasetIndex,
  document: string,
  { kind, span }: { kind: NewKind; span: Span },
): CorrectableRecord | null {
  const records = byDocument.get(document);
  const isHere = ({ start }: Span) => start === span.start;
  if (kind === "date") {
    const record = records?.times.find(isHere);
    return record ? { kind, record } : null;
  }
  if (kind === "mention") {
    const record = records?.mentions.find(isHere);
    return record ? { kind, record } : null;
  }
  const quotes = records?.items.flatMap(({ record }) => ("speaker" in record ? [record] : [])) ?? [];
  const record = kind === "quote" ? quotes.find(isHere) : undefined;
  return record ? { kind: "quote", record } : null;
}

type TextToSelectInProps = Pick<AddDialogProps, "text" | "bodyStart" | "selected"> & {
  onSelect: (span: Span | null) => void;
};

/** The article in a box that can be read and selected in, by keyboard too, and not written in. */
function TextToSelectIn({ text, bodyStart, selected, onSelect }: TextToSelectInProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const offsets = useMemo(() => offsetsInBox(text, bodyStart), [text, bodyStart]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was selected on the page is selected here once, at the start
  useEffect(() => {
    const { current } = box;
    if (!current || !selected) return;
    current.focus();
    current.setSelectionRange(offsets.toBox(selected.start), offsets.toBox(selected.end));
  }, []);
  const read = ({ currentTarget: { selectionStart, selectionEnd } }: SyntheticEvent<HTMLTextAreaElement>) => {
    if (selectionStart === selectionEnd) return;
    onSelect(trimmed(text, { start: offsets.toText(selectionStart), end: offsets.toText(selectionEnd) }));
  };
  return (
    <label className={styles.label}>
      The article: select the words (with the keyboard by Shift and the arrow keys)
      <textarea
        ref={box}
        className={styles.text}
        defaultValue={text.slice(bodyStart)}
        spellCheck={false}
        aria-readonly="true"
        onBeforeInput={(event) => event.preventDefault()}
        onCut={(event) => event.preventDefault()}
        onPaste={(event) => event.preventDefault()}
        onDrop={(event) => event.preventDefault()}
        onSelect={read}
        onKeyUp={read}
      />
    </label>
  );
}

/** A text box writes each line end as one character, whatever it was in the text. */
function offsetsInBox(text: string, bodyStart: number) {
  const returns: number[] = [];
  for (let at = text.indexOf("\r\n", bodyStart); at >= 0; at = text.indexOf("\r\n", at + 2)) returns.push(at);
  return {
    toBox: (offset: number) => offset - bodyStart - returns.filter((at) => at < offset).length,
    toText: (offset: number) => {
      let inText = bodyStart + offset;
      for (const at of returns) if (at < inText) inText += 1;
      return inText;
    },
  };
}
