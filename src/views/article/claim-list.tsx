import { useEffect, useMemo, useRef } from "react";
import { type Claim, citationOf, claimOf, nameAndRole } from "../../dataset/claims.ts";
import type { DatasetIndex, Item } from "../../dataset/dataset-index.ts";
import type { Lit } from "../../filters/view-props.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { EmptyNote } from "../../ui/empty-note.tsx";
import styles from "./claim-list.module.css";

type ClaimListProps = {
  index: DatasetIndex;
  items: readonly Item[];
  chosen: string | null;
  lit: Lit | null;
  onChoose: (recordId: string) => void;
  onLight: (lit: Lit | null) => void;
  linkTo: (recordId: string) => string;
};

const CLAIMS_AT_MOST = 200;

/** The claims of an article that the filters leave, in the order in which they are told. */
export function ClaimList({ index, items, chosen, lit, onChoose, onLight, linkTo }: ClaimListProps) {
  const root = useRef<HTMLOListElement>(null);
  const claims = useMemo(
    () => items.slice(0, CLAIMS_AT_MOST).map((item) => ({ item, claim: claimOf(index, item) })),
    [index, items],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls anew when another record is chosen
  useEffect(() => {
    const container = root.current;
    const row = container?.querySelector("[data-chosen]");
    if (!container || !row) return;
    const top = row.getBoundingClientRect().top - container.getBoundingClientRect().top;
    if (top < 0 || top > container.clientHeight - 80) container.scrollTop += top - 24;
  }, [chosen]);
  if (claims.length === 0) return <EmptyNote>The filters leave no claim of this article.</EmptyNote>;
  return (
    <ol ref={root} className={styles.list}>
      {claims.map(({ item, claim }) => (
        <li
          key={claim.id}
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
      ))}
      {items.length > claims.length && (
        <li className={styles.rest}>and {items.length - claims.length} more further on</li>
      )}
    </ol>
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
