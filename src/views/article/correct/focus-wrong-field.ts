/** Moves the focus to the first field of a form that is marked as wrong, once it is drawn so. */
export function focusWrongField(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
}
