import { useEffect, useMemo, useState } from "react";
import type { DatasetIndex } from "../dataset/dataset-index.ts";
import type { TextSearch } from "../filters/text-search.ts";

/** Up to this many items the search is indexed at once, when it is first used. */
const INDEXED_AT_ONCE = 2000;
/** Milliseconds of work before the page gets its turn, and between two such slices. */
const SLICE = 12;
const PAUSE = 4;

/** The text search over a dataset; past a few thousand items it is indexed in small slices beside the page's work. */
export function useTextSearch(index: DatasetIndex | null): { search: TextSearch | null; isReady: boolean } {
  const create = useSearchCode();
  const search = useMemo(() => index && (create?.(index) ?? null), [index, create]);
  const isSmall = index !== null && index.items.length <= INDEXED_AT_ONCE;
  const [ready, setReady] = useState<TextSearch | null>(null);
  useEffect(() => {
    // What is not in use any more would hold its whole dataset.
    setReady((known) => (known === search ? known : null));
    if (!search || isSmall) return;
    let timer = 0;
    const work = () => {
      const end = performance.now() + SLICE;
      if (search.prepare(() => performance.now() < end)) setReady(search);
      else timer = window.setTimeout(work, PAUSE);
    };
    timer = window.setTimeout(work, PAUSE);
    return () => window.clearTimeout(timer);
  }, [search, isSmall]);
  return { search, isReady: (isSmall && search !== null) || (search !== null && ready === search) };
}

type Create = (index: DatasetIndex) => TextSearch;

/** The code that searches is read after the page stands: nobody types before. */
function useSearchCode(): Create | null {
  const [code, setCode] = useState<{ create: Create } | null>(null);
  useEffect(() => {
    let isWanted = true;
    import("../filters/text-search.ts").then(({ createTextSearch }) => {
      if (isWanted) setCode({ create: createTextSearch });
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return code?.create ?? null;
}
