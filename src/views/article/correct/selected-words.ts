import { type RefObject, useEffect, useState } from "react";
import type { Span } from "../../../dataset/schema.ts";

/**
 * The words of the article that are selected on the page, as a span of its text, or null. Each paragraph says where it
 * starts (`data-start`) and holds its stretch of the text and nothing else.
 */
export function useSelectedWords(root: RefObject<HTMLElement | null>, text: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    const read = () => {
      const selection = document.getSelection();
      const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
      const start = range && offsetOf(root.current, range.startContainer, range.startOffset);
      const end = range && offsetOf(root.current, range.endContainer, range.endOffset);
      setSpan(start === null || end === null ? null : trimmed(text, { start, end }));
    };
    document.addEventListener("selectionchange", read);
    return () => document.removeEventListener("selectionchange", read);
  }, [root, text]);
  return span;
}

function offsetOf(root: HTMLElement | null, node: Node, offset: number): number | null {
  if (!root?.contains(node)) return null;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (!paragraph) return null;
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

/** A span without the blanks at its ends, or null when there is nothing else in it. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}
