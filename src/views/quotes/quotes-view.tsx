import { useMemo } from "react";
import type { ViewProps } from "../../filters/view-props.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { Select } from "../../ui/select.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { ViewCard } from "../../ui/view-card.tsx";
import { quoteColumns, quoteFiles } from "./quote-files.ts";
import { QuoteList } from "./quote-list.tsx";
import { selectQuotes, speechOf } from "./select-quotes.ts";

const sorts = [
  { value: "newest", label: "newest first" },
  { value: "oldest", label: "oldest first" },
  { value: "told", label: "as told" },
] as const;

/** Who said what: the words large, speaker, role, date and place small. */
export function QuotesView(props: ViewProps) {
  const { index, narrowed, filters, settings, card, chosen, lit, onChoose, onLight, onFilter, onSettings } = props;
  const { group } = settings;
  const sort = settings.sort ?? "newest";
  const speech = useMemo(() => speechOf(narrowed.items()), [narrowed]);
  const rows = useMemo(() => selectQuotes(index, speech, { sort, group }), [index, speech, sort, group]);
  const total = useMemo(
    () => index.items.filter(({ kind }) => kind === "quote" || (kind === "reported" && filters.reported)).length,
    [index, filters.reported],
  );
  const controls = (
    <>
      {card.isExpanded && (
        <Select
          label="Order of quotes"
          options={sorts}
          value={sort}
          onChange={(value) => onSettings({ sort: value === "newest" ? null : value })}
        />
      )}
      {card.isExpanded && (
        <TextButton isPressed={filters.reported} onClick={() => onFilter({ reported: !filters.reported }, "step")}>
          Reported speech
        </TextButton>
      )}
      <TextButton
        isPressed={group === "speaker"}
        onClick={() => onSettings({ group: group === "speaker" ? null : "speaker" })}
      >
        By speaker
      </TextButton>
    </>
  );
  return (
    <ViewCard
      title="Quotes"
      count={`${speech.length.toLocaleString("en")} of ${total.toLocaleString("en")}, ${sorts.find(({ value }) => value === sort)?.label}`}
      card={card}
      controls={controls}
      downloads={card.isExpanded ? quoteFiles(index, speech) : []}
    >
      {rows.length === 0 && <EmptyNote>No quote matches these filters.</EmptyNote>}
      {rows.length > 0 && !card.isTable && <QuoteList {...props} rows={rows} />}
      {rows.length > 0 && card.isTable && (
        <DataTable
          caption="Quotes"
          columns={quoteColumns(index)}
          rows={rows.flatMap((row) => (row.type === "speech" ? [row.item] : []))}
          keyOf={({ record }) => record.id}
          chosen={chosen}
          lit={lit?.kind === "item" ? lit.id : null}
          onChoose={({ record }) => onChoose(record.id)}
          onLight={(item) => onLight(item && { kind: "item", id: item.record.id })}
        />
      )}
    </ViewCard>
  );
}
