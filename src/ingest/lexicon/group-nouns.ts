const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Plural nouns for people who speak or act together: "European leaders", "Ukraine's backers". */
export const GROUP_NOUNS = words(`
  leaders officials allies partners backers supporters governments ministers authorities diplomats lawmakers legislators
  parliamentarians politicians mps meps senators envoys negotiators commanders generals presidents premiers ambassadors
  investigators prosecutors rescuers responders analysts experts sources aides advisers advisors delegates delegations
  mediators observers intermediaries capitals states nations countries members foes adversaries critics opponents
  separatists rebels proxies militants hackers chiefs policymakers regulators media outlets bloggers
  spokespeople spokesmen representatives
`);

/** Adjectives that name a group of states rather than one. */
export const ALLIED_ADJECTIVES: ReadonlyMap<string, string | null> = new Map([
  ["european", "EU"],
  ["western", null],
  ["allied", null],
  ["nordic", null],
  ["baltic", null],
  ["nato", "NATO"],
  ["eu", "EU"],
  ["un", "UN"],
  ["u.n.", "UN"],
  ["e.u.", "EU"],
]);
