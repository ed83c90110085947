import { type ReactNode, useMemo, useState } from "react";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import { rangeWords } from "../dataset/date-words.ts";
import { parseDay } from "../dataset/days.ts";
import type { AddressState } from "../filters/address.ts";
import type { Narrowed } from "../filters/cross-filter.ts";
import type { Filters } from "../filters/filters.ts";
import type { ChangeAs } from "../filters/view-props.ts";
import { Button } from "../ui/button.tsx";
import { copyText } from "../ui/copy-button.tsx";
import { DownloadMenu } from "../ui/download-menu.tsx";
import { downloadsOf } from "./downloads/downloads.ts";
import styles from "./header.module.css";
import { SearchBox } from "./search-box.tsx";

type HeaderProps = {
  index: DatasetIndex | null;
  state: AddressState;
  narrowed: Narrowed | null;
  onFilter: (change: Partial<Filters>, as: ChangeAs) => void;
  onTheme: (theme: AddressState["theme"]) => void;
  /** Further things that one can do with the page. */
  children?: ReactNode;
};

/** Name, what the dataset holds, search, and what one can do with the page as it stands. */
export function Header({ index, state, narrowed, onFilter, onTheme, children }: HeaderProps) {
  const summary = useMemo(() => (index ? summaryOf(index) : "Loading …"), [index]);
  return (
    <div className={styles.header}>
      <h1 className={styles.name}>Dateline</h1>
      <p className={styles.summary} title={summary}>
        {summary}
      </p>
      <SearchBox value={state.q} onChange={(q, as) => onFilter({ q }, as)} />
      <ThemeButton theme={state.theme} onTheme={onTheme} />
      {children}
      <DownloadMenu
        label="Export"
        look="paper"
        downloads={index && narrowed ? downloadsOf(index, narrowed, () => window.location.href) : []}
      />
      <CopyLink isEmbeddable={state.view !== "overview"} />
    </div>
  );
}

/** "1 article · 4 Dec 2025 · 18 quotes · 11 strike counts · 19 places" */
function summaryOf({ tables, items }: DatasetIndex): string {
  const published = tables.documents.map((document) => document.published).sort();
  const [first, last] = [published[0], published.at(-1)].map((day) => (day === undefined ? null : parseDay(day)));
  const quotes = items.filter(({ kind }) => kind === "quote").length;
  return [
    counted(tables.documents.length, "article"),
    first == null || last == null ? "" : rangeWords({ first, last }),
    counted(quotes, "quote"),
    counted(tables.strikes.size, "strike count"),
    counted(tables.places.length, "place"),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function ThemeButton({ theme, onTheme }: Pick<HeaderProps, "onTheme"> & { theme: AddressState["theme"] }) {
  const isSystemDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const isDark = theme === null ? isSystemDark : theme === "dark";
  const next = isDark ? "light" : "dark";
  const isSystems = (next === "dark") === isSystemDark;
  return (
    <Button
      aria-label={`Switch to the ${next} theme`}
      title={`Switch to the ${next} theme`}
      onClick={() => onTheme(isSystems ? null : next)}
    >
      <span aria-hidden="true">◐</span>
    </Button>
  );
}

function CopyLink({ isEmbeddable }: { isEmbeddable: boolean }) {
  const [status, setStatus] = useState<"idle" | "copied" | "refused">("idle");
  const copy = (text: string) => void copyText(text).then((isCopied) => setStatus(isCopied ? "copied" : "refused"));
  return (
    <>
      {isEmbeddable && (
        <Button onClick={() => copy(frameSnippet(window.location.href))} onBlur={() => setStatus("idle")}>
          Embed
        </Button>
      )}
      <Button look="ink" onClick={() => copy(window.location.href)} onBlur={() => setStatus("idle")}>
        {status === "copied" ? "Copied" : "Copy link"}
      </Button>
      <output className="only-read-out">{copyWords[status]}</output>
    </>
  );
}

const copyWords = { idle: "", copied: "Copied", refused: "The browser did not let it be copied" };

/** The HTML that shows one view, filters and all, inside another page. */
function frameSnippet(link: string): string {
  const url = new URL(link);
  url.searchParams.set("embed", "1");
  const address = url.href.replaceAll("%2C", ",").replaceAll("&", "&amp;");
  return `<iframe src="${address}" width="800" height="480" title="Dateline" loading="lazy"></iframe>`;
}
