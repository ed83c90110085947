/** Moves the focus to the mark of a place, if it is drawn within the element. */
export function focusMark(within: Element | null, placeId: string): void {
  const marks = within?.querySelectorAll<HTMLElement>("[data-place]") ?? [];
  for (const mark of marks) if (mark.dataset.place === placeId) mark.focus();
}
