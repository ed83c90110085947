import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { BlocSwatch } from "../ui/bloc-swatch.tsx";
import { TextButton } from "../ui/text-button.tsx";
import { type FilterOption, optionsToDraw } from "./filter-options.ts";
import styles from "./option-list.module.css";

type OptionListProps = {
  title: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  /** How many options are drawn before more are asked for. */
  limit: number;
  lit?: string | null;
  /** Long names get two lines, and the room of the bar. */
  names?: "short" | "long";
  onChange: (chosen: string[]) => void;
  onLight?: (id: string | null) => void;
};

/** From here on a list has a search. */
const LONG = 30;
const OPTIONS_PER_REQUEST = 50;

/** The options of one filter as checkboxes, with a search where the list is long. */
export function OptionList({ title, options, chosen, limit, lit, names, onChange, onLight }: OptionListProps) {
  const [search, setSearch] = useState("");
  const [asked, setAsked] = useState(0);
  const chosenSet = useMemo(() => new Set(chosen), [chosen]);
  const found = useMemo(() => matching(options, search), [options, search]);
  const drawn = useMemo(
    () => optionsToDraw(found, { limit: limit + asked, chosen: chosenSet }),
    [found, limit, asked, chosenSet],
  );
  const most = Math.max(1, ...drawn.map(({ count }) => count));
  const hidden = found.length - drawn.length;
  const toggle = (id: string) => onChange(chosenSet.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.section} data-names={names} onKeyDown={moveFocus}>
      <legend className={styles.heading}>{title}</legend>
      {options.length > LONG && (
        <input
          type="search"
          className={styles.search}
          aria-label={`Find in ${title.toLowerCase()}`}
          placeholder={`Find in ${options.length.toLocaleString("en")}`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ul>
        {drawn.map((option) => (
          <Option
            key={option.id}
            option={option}
            most={most}
            isChosen={chosenSet.has(option.id)}
            isLit={lit === option.id}
            onToggle={toggle}
            onLight={onLight}
          />
        ))}
      </ul>
      {drawn.length === 0 && <p className={styles.none}>None found.</p>}
      {hidden > 0 && (
        <TextButton onClick={() => setAsked(asked + OPTIONS_PER_REQUEST)}>
          {`Show more of ${hidden.toLocaleString("en")}`}
        </TextButton>
      )}
    </fieldset>
  );
}

type OptionProps = {
  option: FilterOption;
  most: number;
  isChosen: boolean;
  isLit: boolean;
  onToggle: (id: string) => void;
  onLight: ((id: string | null) => void) | undefined;
};

function Option({ option, most, isChosen, isLit, onToggle, onLight }: OptionProps) {
  const { id, name, count, bloc, depth } = option;
  const countId = useId();
  return (
    <li>
      <label
        className={styles.option}
        data-lit={isLit || undefined}
        data-empty={count === 0 || undefined}
        style={{ paddingInlineStart: 6 + depth * 14 }}
        title={name}
        onPointerEnter={() => onLight?.(id)}
        onPointerLeave={() => onLight?.(null)}
      >
        <input
          type="checkbox"
          className={styles.input}
          aria-label={name}
          aria-describedby={countId}
          checked={isChosen}
          onChange={() => onToggle(id)}
          onFocus={() => onLight?.(id)}
          onBlur={() => onLight?.(null)}
        />
        {bloc && <BlocSwatch bloc={bloc} />}
        <span className={styles.name}>{name}</span>
        {depth === 0 && (
          <span aria-hidden="true" className={styles.track} data-bloc={bloc ?? undefined}>
            <span className={styles.bar} style={{ width: `${(100 * count) / most}%` }} />
          </span>
        )}
        <span id={countId} className={styles.count}>
          {count.toLocaleString("en")}
        </span>
      </label>
    </li>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys go from option to option. */
function moveFocus(event: KeyboardEvent<HTMLFieldSetElement>): void {
  const step = steps[event.key];
  const options: EventTarget[] = [...event.currentTarget.querySelectorAll("input[type=checkbox]")];
  const at = options.indexOf(event.target);
  const isFromSearch = at < 0 && event.key === "ArrowDown" && event.target instanceof HTMLInputElement;
  const next = isFromSearch ? options[0] : at < 0 || step === undefined ? undefined : options[at + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

/** Options whose name holds the words, as a plain list. */
function matching(options: readonly FilterOption[], search: string): readonly FilterOption[] {
  const wanted = folded(search.trim());
  if (wanted === "") return options;
  return options
    .filter(({ name }) => folded(name).includes(wanted))
    .map((option) => ({ ...option, depth: 0, parent: null }));
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
