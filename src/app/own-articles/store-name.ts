/** The browser's database for the articles; what reads and writes it is fetched when it is there or comes to be. */
export const STORE = "dateline-own-articles";
