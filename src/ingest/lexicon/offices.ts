/** Offices, ranks, titles and occupations: the words that make a role out of the words beside them. */

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Nouns for who holds an office: the last word of "Ukrainian Foreign Minister". */
export const OFFICES = words(`
  president vice-president premier minister prime-minister minister-president secretary undersecretary under-secretary
  chancellor vice-chancellor king queen prince princess emperor pope pontiff patriarch archbishop metropolitan bishop cardinal
  ambassador envoy emissary representative commissioner governor vice-governor mayor mayoress head chief leader co-leader
  spokesman spokeswoman spokesperson spox adviser advisor aide negotiator diplomat commander commander-in-chief
  chairman chairwoman chairperson chair co-chair speaker senator congressman congresswoman lawmaker legislator parliamentarian
  mp mep deputy director director-general secretary-general ceo executive boss ombudsman ombudswoman ombudsperson
  prosecutor prosecutor-general attorney judge taoiseach tánaiste sheikh emir sultan shah ayatollah dictator strongman
  autocrat ruler warlord separatist chieftain administrator inspector marshal counsel counsellor councillor councilor
  councilman councilwoman alderman treasurer sheriff rapporteur plenipotentiary coordinator co-ordinator mediator
  vice-admiral rear-admiral counterpart nominee president-elect
`);

/** Nouns that tell a person's work or kinship, and so follow or precede a name as a role does. */
export const OCCUPATIONS = words(`
  founder co-founder cofounder owner co-owner editor editor-in-chief journalist reporter correspondent columnist blogger
  broadcaster presenter analyst expert specialist professor lecturer scholar historian economist researcher fellow scientist
  physicist lawyer solicitor barrister advocate oligarch businessman businesswoman tycoon billionaire magnate entrepreneur
  investor banker activist campaigner politician dissident critic ally opponent rival successor predecessor confidant
  strategist consultant pollster official officer serviceman servicewoman soldier fighter veteran pilot navigator gunner medic
  paramedic sniper sapper volunteer teacher schoolteacher doctor nurse surgeon physician psychologist rescuer firefighter
  policeman policewoman detective farmer driver witness survivor student pupil pensioner retiree worker engineer electrician
  miner mechanic author writer novelist singer musician actor actress filmmaker film-maker director artist painter poet
  photographer priest chaplain pastor rabbi imam monk nun father mother son daughter brother sister wife husband partner
  widow widower son-in-law daughter-in-law father-in-law mother-in-law brother-in-law uncle aunt nephew niece cousin
  grandson granddaughter grandmother grandfather friend neighbor neighbour colleague candidate member coach player athlete
  champion resident villager native refugee evacuee manager shopkeeper baker chef cook translator librarian receptionist
  watchman caretaker guard coordinator organizer organiser agent spy hacker mercenary militant rebel insurgent defector
  whistleblower prisoner captive hostage detainee convict suspect gunman translator interpreter programmer developer
  designer architect shareholder trader broker fisherman sailor captain seaman skipper dispatcher conductor spokesmen
  fellow-in-residence strategist lieutenant chaplain postman vet veterinarian psychiatrist anesthesiologist
`);

/** Ranks written out; before a name they are titles. */
export const RANKS = words(`
  general colonel major lieutenant captain sergeant admiral corporal private marshal brigadier commodore commander
  lieutenant-general major-general lieutenant-colonel colonel-general brigadier-general vice-admiral rear-admiral
  constable inspector superintendent
`);

type Gender = "female" | "male";

const every = <T>(list: string, value: T) =>
  list
    .trim()
    .split(/\s+/)
    .map((word): [string, T] => [word, value]);

/** Titles that stand right before a name, without full stop, and the gender that they tell. */
export const TITLES: ReadonlyMap<string, Gender | null> = new Map<string, Gender | null>([
  ...every("mr mister sir lord king prince father fr monsieur herr signor señor", "male" as const),
  ...every("mrs ms miss madam madame mme dame lady baroness queen princess sister frau", "female" as const),
  ...every(
    "dr prof professor rev reverend gov gen lt col maj capt cpt sgt adm brig cmdr cpl pvt sen rep pres amb msgr hon",
    null,
  ),
]);

/** Role nouns that tell a gender. */
export const GENDERED: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...every(
    `spokesman chairman congressman councilman businessman king prince emperor pope father son brother husband
    widower uncle nephew grandson grandfather son-in-law father-in-law brother-in-law serviceman policeman watchman gunman actor
    monk fisherman patriarch archbishop metropolitan cardinal sultan emir sheikh ayatollah man boy gentleman`,
    "male" as const,
  ),
  ...every(
    `spokeswoman chairwoman congresswoman councilwoman businesswoman queen princess mother daughter sister wife widow aunt niece
    granddaughter grandmother daughter-in-law mother-in-law sister-in-law servicewoman policewoman ombudswoman actress nun
    mayoress woman girl lady`,
    "female" as const,
  ),
]);

/** Capitalised words before an office that belong to it and never to a name: "Deputy Foreign Minister". */
export const OFFICE_MODIFIERS = words(`
  foreign defense defence prime deputy first second vice acting interim former ex ex-president then chief senior top lead special
  interior finance energy economy economic culture justice health education transport trade environment agriculture
  infrastructure digital internal external state federal regional city general supreme national security press
  affairs relations policy presidential parliamentary opposition permanent high assistant associate executive managing incoming outgoing
  new late longtime long-time veteran co deputy-prime crown grand attorney home cabinet shadow under european
`);

const NATIONAL_OFFICES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:taoiseach|tánaiste)\b/i, "IE"],
  [/^(?:sen|rep|senator|congressman|congresswoman)\b/i, "US"],
  [/\bsecretary of (?:state|defen[cs]e|the treasury|homeland security)$/i, "US"],
  [/\b(?:bloc|union)'s\b/i, "EU"],
  [/\balliance's\b/i, "NATO"],
];

/** The country that alone has an office so called, or the alliance that a description means: "Taoiseach" → IE, "bloc's top diplomat" → EU. */
export function countryOfOffice(role: string): string | null {
  return NATIONAL_OFFICES.find(([pattern]) => pattern.test(role))?.[1] ?? null;
}
