/** Organisations that the news writes by short names, and the words by which any other organisation is known. */
export type KnownOrganization = {
  name: string;
  /** ISO 3166-1 alpha-2, "EU", "NATO", "UN" or null. */
  country: string | null;
  /** Every spelling, the name included. */
  names: readonly string[];
};

/** Name | country | other spellings. */
const TABLE = `
NATO|NATO|Nato,North Atlantic Treaty Organization,North Atlantic Alliance,N.A.T.O.
European Union|EU|EU,E.U.
European Commission|EU|EU Commission
European Council|EU|
European Parliament|EU|EU Parliament
European Central Bank|EU|ECB
United Nations|UN|UN,U.N.
National Security and Defense Council|UA|National Security and Defence Council,NSDC
UN Security Council|UN|U.N. Security Council,United Nations Security Council,Security Council
UN General Assembly|UN|U.N. General Assembly,United Nations General Assembly,UNGA
International Atomic Energy Agency|UN|IAEA
World Health Organization|UN|WHO,World Health Organisation
UNICEF|UN|Unicef
UNESCO|UN|Unesco
UNHCR|UN|UN refugee agency,U.N. refugee agency
OCHA|UN|
World Bank|UN|
International Monetary Fund|UN|IMF
International Court of Justice|UN|ICJ
International Criminal Court||ICC
OSCE||Organization for Security and Co-operation in Europe,Organization for Security and Cooperation in Europe
Council of Europe||
Red Cross||International Committee of the Red Cross,ICRC,International Red Cross
G7||Group of Seven,G-7
G20||Group of 20,G-20
OPEC||Opec,OPEC+
BRICS||Brics
CSTO||Collective Security Treaty Organization
Eurasian Economic Union||EAEU
World Trade Organization||WTO
Interpol||
Europol|EU|
Amnesty International||
Human Rights Watch||HRW
Greenpeace||
Institute for the Study of War|US|ISW
Associated Press|US|AP
Reuters|GB|
Agence France-Presse|FR|AFP,Agence France Presse
Bloomberg|US|Bloomberg News
BBC|GB|
CNN|US|
NBC|US|NBC News
CBS|US|CBS News
ABC News|US|
Fox News|US|
MSNBC|US|
NPR|US|
PBS|US|
CNBC|US|
Politico|US|POLITICO
Axios|US|
New York Times|US|NYT
Wall Street Journal|US|WSJ
Washington Post|US|
Financial Times|GB|FT
Guardian|GB|
Daily Telegraph|GB|Telegraph
Sky News|GB|
Le Monde|FR|
Le Figaro|FR|
Der Spiegel|DE|Spiegel
Bild|DE|
Deutsche Welle|DE|DW
DPA|DE|
ANSA|IT|
Al Jazeera|QA|Al-Jazeera
Xinhua|CN|
Anadolu|TR|Anadolu Agency
Radio Free Europe|US|RFE/RL,Radio Liberty,Radio Free Europe/Radio Liberty
Voice of America|US|VOA
Radio Svoboda|UA|
Kyiv Independent|UA|
Kyiv Post|UA|
Ukrainska Pravda|UA|
Ukrinform|UA|
Interfax-Ukraine|UA|
Suspilne|UA|
UNIAN|UA|
TASS|RU|Tass
RIA Novosti|RU|RIA
Interfax|RU|
Sputnik|RU|
RT|RU|Russia Today
Kommersant|RU|
Izvestia|RU|
Novaya Gazeta|RU|
Meduza|RU|
Belta|BY|BelTA
Nexta|BY|NEXTA
Onliner|BY|
PAP|PL|Polish Press Agency
Security Service of Ukraine|UA|SBU,SSU
Main Directorate of Intelligence|UA|HUR,GUR,Defence Intelligence of Ukraine,Defense Intelligence of Ukraine,Main Intelligence Directorate of Ukraine
State Emergency Service|UA|DSNS,SES,State Emergency Service of Ukraine
Verkhovna Rada|UA|Rada
Energoatom|UA|
Ukrenergo|UA|
Naftogaz|UA|
DTEK|UA|
Ukrzaliznytsia|UA|
Ukroboronprom|UA|
Antonov|UA|
Azov Brigade|UA|Azov Regiment,Azov Battalion
Federal Security Service|RU|FSB
GRU|RU|
Foreign Intelligence Service|RU|SVR
KGB||
Rosatom|RU|
Roscosmos|RU|
Rosneft|RU|
Lukoil|RU|LUKOIL
Gazprom|RU|
Gazprombank|RU|
Sberbank|RU|
Transneft|RU|
Rosaviatsiya|RU|Rosaviatsia
Rosgvardia|RU|Rosgvardiya
Roskomnadzor|RU|
Aeroflot|RU|
Wagner Group|RU|PMC Wagner,Wagner
State Duma|RU|Duma,Russian Duma
Federation Council|RU|
United Russia|RU|
CIA|US|Central Intelligence Agency
FBI|US|Federal Bureau of Investigation
NSA|US|
Congress|US|U.S. Congress,US Congress
Senate|US|U.S. Senate,US Senate
House of Representatives||
Supreme Court||
State Department|US|US State Department,U.S. State Department,Department of State,US Department of State,U.S. Department of State
Treasury Department|US|US Treasury,U.S. Treasury
Republican Party|US|GOP
Democratic Party|US|
Federal Reserve|US|
SpaceX|US|
Starlink|US|
Boeing|US|
Lockheed Martin|US|
Raytheon|US|
MI6|GB|
MI5|GB|
House of Commons|GB|
House of Lords|GB|
Labour Party|GB|
Conservative Party|GB|
BAE Systems|GB|
Bundestag|DE|
Bundeswehr|DE|
Rheinmetall|DE|
Sejm|PL|
Knesset|IL|
Hamas|PS|
Hezbollah|LB|
Taliban|AF|
Islamic State||ISIS,ISIL,Daesh
Houthis|YE|Houthi rebels
Bellingcat||
Oryx||
DeepState|UA|Deep State
`;

/** Every known organisation, in the order of the list. */
export const KNOWN_ORGANIZATIONS: readonly KnownOrganization[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", country, others] = line.split("|");
    return { name, country: country || null, names: [name, ...(others ? others.split(",") : [])] };
  });

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Last words of organisations' capitalised names: "Defense Ministry", "State Emergency Service", "Yeats Centre". */
export const ORGANIZATION_HEADS = words(`
  ministry agency service services department directorate administration authority commission committee council assembly
  parliament senate congress duma rada sejm cabinet government party movement front coalition alliance union league bloc
  federation confederation association society organization organisation foundation fund trust charity institute institution
  university college academy school center centre laboratory observatory museum theater theatre library hospital clinic
  bank company corporation corp inc ltd llc plc gmbh group holding holdings consortium enterprise industries systems airlines
  airways railways motors technologies partners ventures bureau office secretariat chancellery chancery court tribunal
  prosecutor's police guard guards gendarmerie army navy force forces fleet flotilla corps brigade battalion regiment division
  squadron legion militia staff command headquarters intelligence customs embassy consulate mission
  times post journal tribune herald gazette telegraph chronicle observer independent news agency press radio television tv
  newspaper magazine network media today weekly review club church patriarchate synod
  rosatom exchange registry inspectorate watchdog think-tank watch international initiative project forum campaign
  ombudsman's taskforce syndicate refinery shipyard brotherhood
`);

/** First words of names that go on with "of" or "for": "Ministry of Defence", "Institute for the Study of War". */
export const ORGANIZATION_STARTS = words(`
  ministry department office bank university institute council committee commission organization organisation court
  academy school foundation association union federation center centre bureau chamber
  service directorate headquarters agency church party league command society college fund group
  forces staff ministries assembly embassy
`);

/** Lower-case bodies that a nation's adjective or possessive makes a name of: "Ukraine's air force", "Russian army". */
export const NATIONAL_BODIES = words(`
  ministry army navy military government parliament embassy consulate fleet flotilla intelligence police cabinet
  commission presidency delegation administration
`);

/** The same in two words. */
export const NATIONAL_BODY_PAIRS = new Set([
  "air force",
  "air forces",
  "air defense",
  "air defence",
  "air defenses",
  "air defences",
  "general staff",
  "armed forces",
  "ground forces",
  "land forces",
  "naval forces",
  "space forces",
  "security service",
  "security services",
  "emergency service",
  "emergency services",
  "intelligence agency",
  "intelligence service",
  "intelligence services",
  "spy agency",
  "central bank",
  "supreme court",
  "constitutional court",
  "border guard",
  "border service",
  "coast guard",
  "national guard",
  "national police",
  "special services",
  "energy company",
  "grid operator",
  "security council",
  "state department",
  "prosecutor's office",
  "president's office",
  "presidential office",
  "nuclear agency",
  "nuclear operator",
  "negotiating team",
]);

/** Common nouns that call the capitalised words beside them an organisation: "the outlet Zapadny Bereg", "the Meridian news agency". */
export const ORGANIZATION_NOUNS = words(`
  outlet newspaper agency company firm channel broadcaster magazine website tabloid daily weekly party charity foundation
  group nonprofit ngo think-tank organisation organization bank operator carrier airline manufacturer maker producer
  contractor conglomerate university institute battalion brigade regiment portal newsroom publication monitor publisher
  station network start-up startup
`);
