/** Capitalised words that copy is full of and that are no part of a person's name. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Where things are posted, and other proper nouns that stand alone. */
export const PLATFORMS = words(`
  telegram facebook twitter x instagram youtube whatsapp signal tiktok viber vkontakte internet covid covid-19 nazi nazis soviet god i
`);

/** Members of parties, faiths and peoples, whom copy names beside an office. */
export const PARTISANS = words(`
  republican republicans democrat democrats democratic libertarian tory tories conservative conservatives liberal liberals
  labour labor green greens communist communists socialist socialists social christian muslim muslims jewish catholic orthodox
  congressional latino hispanic african
`);

/** Last words of titles, deals and occasions that open like a person's name: "the Minsk Agreement", "the Nobel Prize". */
export const NO_SURNAMES = words(`
  show act prize award cup trophy treaty agreement agreements accord accords day week war plan summit conference forum operation
  games olympics championship convention protocol memorandum bill law line formula initiative programme program project
  crisis revolution report index fund doctrine people
`);
