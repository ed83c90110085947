import { useMemo } from "react";
import { claimOf } from "../../dataset/claims.ts";
import type { ViewProps } from "../../filters/view-props.ts";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import { Select } from "../../ui/select.tsx";
import { TextButton } from "../../ui/text-button.tsx";
import { ViewCard } from "../../ui/view-card.tsx";
import { QuoteList } from "./quote-list.tsx";
import { type SpeechItem, selectQuotes, speechOf } from "./select-quotes.ts";

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
    >
      {rows.length === 0 && <EmptyNote>No quote matches these filters.</EmptyNote>}
      {rows.length > 0 && !card.isTable && <QuoteList {...props} rows={rows} />}
      {rows.length > 0 && card.isTable && (
        <DataTable
          caption="Quotes"
          columns={columnsOf(props)}
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

function columnsOf({ index }: ViewProps): Column<SpeechItem>[] {
  return [
    { header: "Date", cell: (item) => claimOf(index, item).date },
    { header: "Speaker", cell: (item) => claimOf(index, item).by?.name ?? "not stated" },
    { header: "Role", cell: (item) => claimOf(index, item).by?.role ?? "" },
    { header: "Words", cell: ({ kind, record }) => (kind === "quote" ? `“${record.exact}”` : record.exact) },
    { header: "Place", cell: ({ record }) => index.places.get(record.place ?? "")?.name ?? "" },
  ];
}
