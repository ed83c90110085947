import { useEffect, useMemo, useRef } from "react";
import { type Claim, citationOf, claimOf, nameAndRole } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { Lit } from "../../filters/view-props.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import styles from "./claim-list.module.css";

/** Claims that stand under one heading: those of a paragraph, or of a date. */
export type ClaimSection = { label: string; items: readonly Item[] };

type ClaimListProps = {
  index: DatasetIndex;
  sections: readonly ClaimSection[];
  chosen: string | null;
  lit: Lit | null;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  linkTo: (recordId: string) => string;
};

const CLAIMS_AT_MOST = 200;

/** The claims of an article that the filters leave, paragraph by paragraph or by date. */
export function ClaimList({ index, sections, ...rest }: ClaimListProps) {
  const { chosen } = rest;
  const root = useRef<HTMLOListElement>(null);
  const { shown, hidden } = useMemo(() => firstClaims(sections), [sections]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew when another record is chosen
  useEffect(() => {
    const container = root.current;
    const row = container?.querySelector("[data-chosen]");
    if (!container || !row) return;
    const top = row.getBoundingClientRect().top - container.getBoundingClientRect().top;
    if (top < 0 || top > container.clientHeight - 80) container.scrollTop += top - 24;
  }, [chosen]);
  if (shown.length === 0) return <EmptyNote>The filters leave no claim of this article.</EmptyNote>;
  return (
    <ol ref={root} className={styles.list}>
      {shown.map(({ part, label, items }) => (
        <li key={label} className={styles.part} data-part={part}>
          <p aria-hidden="true" className={styles.label}>
            {label}
          </p>
          <ol className={styles.part} aria-label={label}>
            {items.map((item) => (
              <ClaimRow key={item.record.id} index={index} item={item} {...rest} />
            ))}
          </ol>
        </li>
      ))}
      {hidden > 0 && <li className={styles.rest}>and {hidden} more further on</li>}
    </ol>
  );
}

type ShownSection = ClaimSection & { part: number };

/** The sections that have claims, with the place each had, up to a number of claims. */
function firstClaims(sections: readonly ClaimSection[]): { shown: ShownSection[]; hidden: number } {
  const shown: ShownSection[] = [];
  let room = CLAIMS_AT_MOST;
  sections.forEach(({ label, items }, part) => {
    if (items.length > 0 && room > 0) shown.push({ part, label, items: items.slice(0, room) });
    room -= items.length;
  });
  return { shown, hidden: Math.max(0, -room) };
}

function ClaimRow({
  index,
  item,
  chosen,
  lit,
  onChoose,
  onLight,
  linkTo,
}: Omit<ClaimListProps, "sections"> & { item: Item }) {
  const claim = useMemo(() => claimOf(index, item), [index, item]);
  return (
    <li
      className={styles.row}
      data-bloc={claim.bloc}
      data-chosen={claim.id === chosen || undefined}
      data-lit={(lit?.kind === "item" && lit.id === claim.id) || undefined}
    >
      <button
        type="button"
        className={styles.claim}
        aria-current={claim.id === chosen || undefined}
        onClick={() => onChoose(claim.id)}
        onPointerEnter={() => onLight({ kind: "item", id: claim.id })}
        onPointerLeave={() => onLight(null)}
        onFocus={() => onLight({ kind: "item", id: claim.id })}
        onBlur={() => onLight(null)}
      >
        <ClaimWords claim={claim} />
      </button>
      {claim.id === chosen && (
        <p className={styles.tools}>
          <CopyButton label="Copy link" textOf={() => linkTo(claim.id)} />
          <CopyButton label="Copy with source" textOf={() => citationOf(index, item, linkTo(claim.id))} />
        </p>
      )}
    </li>
  );
}

function ClaimWords({ claim }: { claim: Claim }) {
  return (
    <>
      <span className={styles.kind}>
        {claim.kind} · {claim.date}
      </span>
      {claim.figure !== null && <span className={styles.figure}>{claim.figure}</span>}
      <span className={styles.words} data-below={claim.figure !== null || undefined}>
        {claim.isSpeech ? `“${claim.words}”` : claim.words}
      </span>
      {claim.by && <span className={styles.by}>{nameAndRole(claim.by)}</span>}
      {claim.notes.map(({ code, message }) => (
        <span key={code + message} className={styles.note}>
          {message}
        </span>
      ))}
    </>
  );
}
