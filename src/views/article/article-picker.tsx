import { useMemo } from "react";
import type { ArticleDocument } from "../../dataset/schema.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { TextButton } from "../../ui/text-button.tsx";

type ArticlePickerProps = Pick<ViewProps, "index" | "narrowed" | "onChoose"> & { current: ArticleDocument | null };

/** Steps through the articles that the filters leave; choosing one opens its top and filters nothing. */
export function ArticlePicker({ index, narrowed, onChoose, current }: ArticlePickerProps) {
  const left = useMemo(() => {
    const rows = narrowed.itemRows();
    const codes = new Uint8Array(index.tables.ids.document.length);
    for (let at = 0; at < rows.length; at++) codes[index.itemSpans.document[rows[at] ?? 0] ?? 0] = 1;
    return index.tables.documents.filter((_, code) => codes[code] === 1);
  }, [index, narrowed]);
  if (index.tables.documents.length < 2) return null;
  const at = left.findIndex(({ id }) => id === current?.id);
  const open = (document: ArticleDocument | undefined) => document && onChoose(document.id);
  return (
    <>
      <TextButton label="Previous article" onClick={() => open(left[at < 0 ? left.length - 1 : at - 1])}>
        ‹
      </TextButton>
      <span>
        {at < 0 ? "–" : at + 1} of {left.length}
      </span>
      <TextButton label="Next article" onClick={() => open(left[at + 1])}>
        ›
      </TextButton>
    </>
  );
}
