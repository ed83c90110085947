/** The mark of a place or the arc of an attack, by its `data-place`, if it is drawn within the element. */
export function markOf(within: Element | null, placeId: string | null): HTMLElement | undefined {
  const marks = within?.querySelectorAll<HTMLElement>("[data-place]") ?? [];
  return [...marks].find(({ dataset }) => dataset.place === placeId);
}

/** Moves the focus to the mark of a place, or where that is not drawn to the map, or to the place's row of the table. */
export function focusMap(within: Element | null, placeId: string | null): void {
  const rest = within?.querySelector<HTMLElement>(".leaflet-container, table [aria-current]");
  (markOf(within, placeId) ?? rest)?.focus({ preventScroll: true });
}
