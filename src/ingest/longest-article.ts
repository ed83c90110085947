/** The most bytes that an article's file may have. */
export const LONGEST_ARTICLE = 2 * 1024 * 1024;

/** Why a file of so many bytes is not read. */
export function tooLong(bytes: number): string {
  return `longer than 2 MiB (${bytes} bytes)`;
}
