/** Moves the focus to the mark of a drawing whose `data-mark` is the key; does nothing when there is none. */
export function focusMark(drawing: Element | null, key: string): void {
  const marks = drawing?.querySelectorAll<SVGElement>("[data-mark]") ?? [];
  [...marks].find(({ dataset }) => dataset.mark === key)?.focus();
}
