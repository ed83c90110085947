/** Pixels that a paragraph must still reach into view to be the one that is read. */
const STILL_READ = 24;

/** Brings the list beside the text to the claims of the paragraph that is read, for when one scrolls through the text. */
export function followText(text: HTMLElement, beside: HTMLElement | null): void {
  const claims = beside?.querySelector("ol");
  if (claims) scrollTo(claims, readNow(text, claims));
}

/** The chosen claim as long as its passage is in view, else the claims of the first paragraph in view or after it. */
function readNow(text: HTMLElement, claims: HTMLElement): Element | null {
  const frame = text.getBoundingClientRect();
  const chosen = text.querySelector("[data-chosen]")?.getBoundingClientRect();
  if (chosen && chosen.bottom > frame.top && chosen.top < frame.bottom) return claims.querySelector("[data-chosen]");
  const read = [...text.querySelectorAll<HTMLElement>("p[data-part]")].find(
    (paragraph) => paragraph.getBoundingClientRect().bottom > frame.top + STILL_READ,
  );
  const part = Number(read?.dataset.part ?? 0);
  return (
    [...claims.querySelectorAll<HTMLElement>("li[data-part]")].find(
      (section) => Number(section.dataset.part) >= part,
    ) ?? null
  );
}

/** Scrolls no further than needed for what is in view already. */
function scrollTo(claims: HTMLElement, target: Element | null): void {
  if (!target) return;
  const top = target.getBoundingClientRect().top - claims.getBoundingClientRect().top;
  const isChosen = target.hasAttribute("data-chosen");
  if (isChosen && top >= 0 && top < claims.clientHeight - 80) return;
  claims.scrollTop += top - (isChosen ? 24 : 0);
}
