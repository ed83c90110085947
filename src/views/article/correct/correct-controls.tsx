import { lazy, type RefObject, Suspense, useState } from "react";
import type { DatasetIndex } from "../../../dataset/dataset-index.ts";
import type { Span } from "../../../dataset/schema.ts";
import type { OpenArticle, ViewProps } from "../../../filters/view-props.ts";
import { TextButton } from "../../../ui/text-button.tsx";
import type { CorrectableRecord, NewKind } from "./draft.ts";

const CorrectDialog = lazy(async () => ({ default: (await import("./correct-dialog.tsx")).CorrectDialog }));
const AddDialog = lazy(async () => ({ default: (await import("./add-dialog.tsx")).AddDialog }));
const SelectedWordsBar = lazy(async () => ({
  default: (await import("./selected-words-bar.tsx")).SelectedWordsBar,
}));

type CorrectControlsProps = Pick<ViewProps, "index" | "chosen" | "isExpanded" | "onCorrect"> & {
  article: Extract<OpenArticle, { status: "ready" }>;
  /** Where the article proper starts, past the header of the file. */
  bodyStart: number;
  /** The element that holds the article's text. */
  reading: RefObject<HTMLElement | null>;
};

type Open = { dialog: "correct"; given: CorrectableRecord } | { dialog: "add"; selected: Span | null; kind: NewKind };

/** "Correct …" for the chosen record, "Add …" for words that the rules passed over, and the dialogs they open. */
export function CorrectControls({
  index,
  chosen,
  article,
  bodyStart,
  reading,
  isExpanded,
  onCorrect,
}: CorrectControlsProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { document, text } = article;
  const given = correctable(index, chosen);
  const common = { index, document, text, onCorrect, onClose: () => setOpen(null) };
  const add = (selected: Span | null, kind: NewKind) => setOpen({ dialog: "add", selected, kind });
  return (
    <>
      {given?.record.document === document.id && (
        <TextButton onClick={() => setOpen({ dialog: "correct", given })}>Correct …</TextButton>
      )}
      {isExpanded && <TextButton onClick={() => add(null, "quote")}>Add a record …</TextButton>}
      <Suspense>
        <SelectedWordsBar reading={reading} text={text} onAdd={add} />
      </Suspense>
      {open && (
        <Suspense>
          {open.dialog === "correct" ? (
            <CorrectDialog {...common} given={open.given} />
          ) : (
            <AddDialog {...common} bodyStart={bodyStart} selected={open.selected} kind={open.kind} />
          )}
        </Suspense>
      )}
    </>
  );
}

/** The chosen record as corrections know it. */
function correctable(index: DatasetIndex, chosen: string | null): CorrectableRecord | null {
  const mention = index.mentionsById.get(chosen ?? "");
  if (mention) return { kind: "mention", record: mention };
  const item = index.itemsById.get(chosen ?? "");
  if (!item) return null;
  const { record } = item;
  if ("claimant" in record) return { kind: "count", record };
  return "speaker" in record ? { kind: "quote", record } : { kind: "event", record };
}
