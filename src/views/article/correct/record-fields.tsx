import { useMemo } from "react";
import type { DatasetIndex } from "../../../dataset/dataset-index.ts";
import { isEdtf } from "../../../dataset/days.ts";
import { formatForReader } from "../../../dataset/format-date.ts";
import { type ActorKind, actorKinds, eventStatuses, measures, placeUses, qualifiers } from "../../../dataset/schema.ts";
import { ChoiceField } from "../../../ui/choice-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { actorNamed, type Draft, type Field, isActorField, type Problems, placeLabel } from "./draft.ts";

type RecordFieldsProps = {
  index: DatasetIndex;
  fields: readonly Field[];
  draft: Draft;
  problems: Problems;
  onChange: (draft: Draft) => void;
};

/** The fields of a record as a form: actors and places from the lists, dates typed, the rest chosen. */
export function RecordFields({ index, fields, draft, problems, onChange }: RecordFieldsProps) {
  const actors = useMemo(() => index.tables.actors.map(({ name }) => name), [index]);
  const places = useMemo(() => index.dataset.places.map(({ id }) => placeLabel(index, id)), [index]);
  const put = (field: Field, text: string) => onChange({ ...draft, fields: { ...draft.fields, [field]: text } });
  return fields.map((field) => {
    const value = draft.fields[field] ?? "";
    const common = {
      label: labels[field],
      value,
      problem: problems[field],
      onChange: (text: string) => put(field, text),
    };
    if (isActorField(field)) {
      const isNew = value.trim() !== "" && !actorNamed(index, value.trim());
      return (
        <div key={field}>
          <TextField {...common} options={actors} />
          {isNew && (
            <ChoiceField
              label={`${labels[field]} is`}
              options={kindOptions}
              value={draft.kinds[field] ?? "person"}
              onChange={(kind) => onChange({ ...draft, kinds: { ...draft.kinds, [field]: kind } })}
            />
          )}
        </div>
      );
    }
    if (field === "place") return <TextField key={field} {...common} options={places} />;
    if (field === "date" || field === "value")
      return <TextField key={field} {...common} hint={dateHint(value.trim())} />;
    const choices = choicesOf[field];
    if (!choices) return <TextField key={field} {...common} />;
    return (
      <ChoiceField
        key={field}
        label={labels[field]}
        options={choices}
        value={value === "" ? (choices[0]?.value ?? "") : value}
        onChange={(text) => put(field, text)}
      />
    );
  });
}

const labels: Readonly<Record<Field, string>> = {
  speaker: "Speaker",
  claimant: "Claimed by",
  attacker: "Attacker",
  target: "Target",
  actor: "Actor",
  place: "Place",
  date: "Date",
  value: "Date",
  count: "Count",
  countMax: "Up to",
  what: "What",
  qualifier: "Bound",
  measure: "Measure",
  use: "Stands for",
  status: "Status",
};

const spoken: Readonly<Record<string, string>> = {
  exact: "exactly",
  atLeast: "at least",
  atMost: "at most",
  about: "about",
  literal: "the place itself",
  associative: "a government, an army or a people",
};
const option = <Value extends string>(value: Value) => ({ value, label: spoken[value] ?? value });
const kindOptions: readonly { value: ActorKind; label: string }[] = actorKinds.map((kind) => ({
  value: kind,
  label: `a ${kind}, new to the data`,
}));
/** The first is what a new record starts with. */
const choicesOf: Partial<Record<Field, readonly { value: string; label: string }[]>> = {
  qualifier: qualifiers.map(option),
  measure: measures.map(option),
  use: placeUses.map(option),
  status: eventStatuses.map(option),
};

/** The value that a field of a new record starts with. */
export function startingValue(field: Field): string {
  return choicesOf[field]?.[0]?.value ?? "";
}

function dateHint(typed: string): string {
  if (typed === "" || !isEdtf(typed)) return "As 2025-12-03, 2025-12, 2025 or 2025-12-02/2025-12-03";
  return formatForReader(typed);
}
