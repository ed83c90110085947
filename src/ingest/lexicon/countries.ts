/** A country or territory with the words that English news uses for it. */
export type Country = {
  /** ISO 3166-1 alpha-2; XK for Kosovo. */
  iso: string;
  /** The usual English name, without article: "United States". */
  name: string;
  /** Every spelling of the name, the usual one first: "United States", "US", "U.S.", "America". */
  names: readonly string[];
  /** Adjectives: "Russian", "Danish". */
  adjectives: readonly string[];
  /** Nouns for its people, singular and plural: "Dane", "Danes", "Russian", "Russians". */
  people: readonly string[];
  /** The capital's spellings, the usual one first; empty for territories without one. */
  capitals: readonly string[];
  memberships: readonly ("EU" | "NATO")[];
};

/**
 * ISO | names | adjectives | people where they are not the adjective and its plural in -s | capitals | memberships.
 * An adjective in -ese, -ish, -ch or -ss has no plural in -s and stands for the people as it is.
 */
const TABLE = `
AD|Andorra|Andorran||Andorra la Vella|
AE|United Arab Emirates,UAE,U.A.E.,Emirates|Emirati,UAE||Abu Dhabi|
AF|Afghanistan|Afghan||Kabul|
AG|Antigua and Barbuda|Antiguan||St. John's|
AL|Albania|Albanian||Tirana|NATO
AM|Armenia|Armenian||Yerevan|
AO|Angola|Angolan||Luanda|
AR|Argentina|Argentine,Argentinian,Argentinean||Buenos Aires|
AT|Austria|Austrian||Vienna|EU
AU|Australia|Australian|Australian,Australians,Aussie,Aussies|Canberra|
AZ|Azerbaijan|Azerbaijani,Azeri||Baku|
BA|Bosnia and Herzegovina,Bosnia-Herzegovina,Bosnia|Bosnian||Sarajevo|
BB|Barbados|Barbadian,Bajan||Bridgetown|
BD|Bangladesh|Bangladeshi||Dhaka|
BE|Belgium|Belgian||Brussels|EU NATO
BF|Burkina Faso|Burkinabe||Ouagadougou|
BG|Bulgaria|Bulgarian||Sofia|EU NATO
BH|Bahrain|Bahraini||Manama|
BI|Burundi|Burundian||Gitega|
BJ|Benin|Beninese||Porto-Novo|
BN|Brunei|Bruneian||Bandar Seri Begawan|
BO|Bolivia|Bolivian||La Paz,Sucre|
BR|Brazil|Brazilian||Brasilia,Brasília|
BS|Bahamas|Bahamian||Nassau|
BT|Bhutan|Bhutanese||Thimphu|
BW|Botswana|Botswanan|Botswanan,Batswana|Gaborone|
BY|Belarus,Byelorussia|Belarusian,Belarussian||Minsk|
BZ|Belize|Belizean||Belmopan|
CA|Canada|Canadian||Ottawa|NATO
CD|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC,D.R. Congo,Congo-Kinshasa,Zaire,Congo|Congolese||Kinshasa|
CF|Central African Republic|Central African||Bangui|
CG|Republic of the Congo,Republic of Congo,Congo-Brazzaville|Congolese||Brazzaville|
CH|Switzerland|Swiss||Bern,Berne|
CI|Ivory Coast,Côte d'Ivoire,Cote d'Ivoire|Ivorian||Yamoussoukro|
CL|Chile|Chilean||Santiago|
CM|Cameroon|Cameroonian||Yaounde,Yaoundé|
CN|China,People's Republic of China,PRC,P.R.C.,Mainland China|Chinese||Beijing,Peking|
CO|Colombia|Colombian||Bogota,Bogotá|
CR|Costa Rica|Costa Rican||San Jose|
CU|Cuba|Cuban||Havana|
CV|Cape Verde,Cabo Verde|Cape Verdean||Praia|
CY|Cyprus|Cypriot||Nicosia|EU
CZ|Czech Republic,Czechia|Czech||Prague|EU NATO
DE|Germany,Federal Republic of Germany,West Germany|German||Berlin|EU NATO
DJ|Djibouti|Djiboutian||Djibouti City|
DK|Denmark|Danish|Dane,Danes|Copenhagen|EU NATO
DM|Dominica|||Roseau|
DO|Dominican Republic|Dominican||Santo Domingo|
DZ|Algeria|Algerian||Algiers|
EC|Ecuador|Ecuadorian,Ecuadorean||Quito|
EE|Estonia|Estonian||Tallinn|EU NATO
EG|Egypt|Egyptian||Cairo|
EH|Western Sahara|Sahrawi|||
ER|Eritrea|Eritrean||Asmara|
ES|Spain|Spanish|Spaniard,Spaniards|Madrid|EU NATO
ET|Ethiopia|Ethiopian||Addis Ababa|
FI|Finland|Finnish|Finn,Finns|Helsinki|EU NATO
FJ|Fiji|Fijian||Suva|
FM|Micronesia,Federated States of Micronesia|Micronesian||Palikir|
FO|Faroe Islands,Faroes|Faroese||Tórshavn,Torshavn|
FR|France|French|Frenchman,Frenchmen,Frenchwoman,Frenchwomen|Paris|EU NATO
GA|Gabon|Gabonese||Libreville|
GB|United Kingdom,UK,U.K.,Britain,Great Britain|British,UK|Briton,Britons,Brit,Brits|London|NATO
GD|Grenada|Grenadian||St. George's|
GE|Georgia|Georgian||Tbilisi|
GH|Ghana|Ghanaian||Accra|
GI|Gibraltar|Gibraltarian|||
GL|Greenland|Greenlandic|Greenlander,Greenlanders|Nuuk|
GM|Gambia|Gambian||Banjul|
GN|Guinea|Guinean||Conakry|
GQ|Equatorial Guinea|Equatoguinean||Malabo|
GR|Greece|Greek||Athens|EU NATO
GT|Guatemala|Guatemalan||Guatemala City|
GW|Guinea-Bissau|Bissau-Guinean||Bissau|
GY|Guyana|Guyanese||Georgetown|
HK|Hong Kong|Hong Kong|Hongkonger,Hongkongers,Hong Konger,Hong Kongers||
HN|Honduras|Honduran||Tegucigalpa|
HR|Croatia|Croatian|Croatian,Croatians,Croat,Croats|Zagreb|EU NATO
HT|Haiti|Haitian||Port-au-Prince|
HU|Hungary|Hungarian||Budapest|EU NATO
ID|Indonesia|Indonesian||Jakarta|
IE|Ireland,Republic of Ireland,Irish Republic|Irish|Irishman,Irishmen,Irishwoman,Irishwomen|Dublin|EU
IL|Israel|Israeli||Jerusalem|
IN|India|Indian||New Delhi,Delhi|
IQ|Iraq|Iraqi||Baghdad|
IR|Iran,Islamic Republic of Iran,Persia|Iranian||Tehran,Teheran|
IS|Iceland|Icelandic|Icelander,Icelanders|Reykjavik,Reykjavík|NATO
IT|Italy|Italian||Rome|EU NATO
JM|Jamaica|Jamaican||Kingston|
JO|Jordan|Jordanian||Amman|
JP|Japan|Japanese||Tokyo|
KE|Kenya|Kenyan||Nairobi|
KG|Kyrgyzstan,Kirghizia,Kyrgyz Republic|Kyrgyz,Kyrgyzstani||Bishkek|
KH|Cambodia|Cambodian||Phnom Penh|
KI|Kiribati|I-Kiribati||Tarawa|
KM|Comoros|Comorian||Moroni|
KN|Saint Kitts and Nevis,St. Kitts and Nevis|Kittitian||Basseterre|
KP|North Korea,DPRK,D.P.R.K.,Democratic People's Republic of Korea|North Korean||Pyongyang|
KR|South Korea,Republic of Korea,ROK|South Korean||Seoul|
KW|Kuwait|Kuwaiti||Kuwait City|
KZ|Kazakhstan,Kazakstan|Kazakh,Kazakhstani||Astana,Nur-Sultan|
LA|Laos|Laotian,Lao||Vientiane|
LB|Lebanon|Lebanese||Beirut|
LC|Saint Lucia,St. Lucia|Saint Lucian||Castries|
LI|Liechtenstein|||Vaduz|
LK|Sri Lanka|Sri Lankan||Colombo|
LR|Liberia|Liberian||Monrovia|
LS|Lesotho|Basotho||Maseru|
LT|Lithuania|Lithuanian||Vilnius|EU NATO
LU|Luxembourg|Luxembourgish|Luxembourger,Luxembourgers|Luxembourg City|EU NATO
LV|Latvia|Latvian||Riga|EU NATO
LY|Libya|Libyan||Tripoli|
MA|Morocco|Moroccan||Rabat|
MC|Monaco|Monegasque,Monacan|||
MD|Moldova,Moldavia,Republic of Moldova|Moldovan,Moldavian||Chisinau,Chișinău,Kishinev|
ME|Montenegro|Montenegrin||Podgorica|NATO
MG|Madagascar|Malagasy,Madagascan||Antananarivo|
MH|Marshall Islands|Marshallese||Majuro|
MK|North Macedonia,Macedonia|Macedonian,North Macedonian||Skopje|NATO
ML|Mali|Malian||Bamako|
MM|Myanmar,Burma|Burmese,Myanmar||Naypyidaw,Naypyitaw|
MN|Mongolia|Mongolian|Mongolian,Mongolians,Mongol,Mongols|Ulaanbaatar,Ulan Bator|
MR|Mauritania|Mauritanian||Nouakchott|
MT|Malta|Maltese||Valletta|EU
MU|Mauritius|Mauritian||Port Louis|
MV|Maldives|Maldivian||Malé|
MW|Malawi|Malawian||Lilongwe|
MX|Mexico|Mexican||Mexico City|
MY|Malaysia|Malaysian||Kuala Lumpur|
MZ|Mozambique|Mozambican||Maputo|
NA|Namibia|Namibian||Windhoek|
NC|New Caledonia|New Caledonian||Nouméa,Noumea|
NE|Niger|Nigerien||Niamey|
NG|Nigeria|Nigerian||Abuja|
NI|Nicaragua|Nicaraguan||Managua|
NL|Netherlands,Holland|Dutch|Dutchman,Dutchmen,Dutchwoman,Dutchwomen|Amsterdam,The Hague|EU NATO
NO|Norway|Norwegian||Oslo|NATO
NP|Nepal|Nepalese,Nepali||Kathmandu|
NR|Nauru|Nauruan||Yaren|
NZ|New Zealand,Aotearoa|New Zealand|New Zealander,New Zealanders,Kiwi,Kiwis|Wellington|
OM|Oman|Omani||Muscat|
PA|Panama|Panamanian||Panama City|
PE|Peru|Peruvian||Lima|
PG|Papua New Guinea|Papua New Guinean||Port Moresby|
PH|Philippines|Philippine,Filipino|Filipino,Filipinos,Filipina,Filipinas|Manila|
PK|Pakistan|Pakistani||Islamabad|
PL|Poland|Polish|Pole,Poles|Warsaw|EU NATO
PR|Puerto Rico|Puerto Rican||San Juan|
PS|Palestine,Palestinian territories,Palestinian Territories,State of Palestine|Palestinian||Ramallah|
PT|Portugal|Portuguese||Lisbon|EU NATO
PW|Palau|Palauan||Ngerulmud|
PY|Paraguay|Paraguayan||Asuncion,Asunción|
QA|Qatar|Qatari||Doha|
RO|Romania,Rumania|Romanian||Bucharest|EU NATO
RS|Serbia|Serbian|Serbian,Serbians,Serb,Serbs|Belgrade|
RU|Russia,Russian Federation|Russian||Moscow|
RW|Rwanda|Rwandan||Kigali|
SA|Saudi Arabia,Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian||Riyadh|
SB|Solomon Islands,Solomons|Solomon Islander||Honiara|
SC|Seychelles|Seychellois||Victoria|
SD|Sudan|Sudanese||Khartoum|
SE|Sweden|Swedish|Swede,Swedes|Stockholm|EU NATO
SG|Singapore|Singaporean|||
SI|Slovenia|Slovenian,Slovene||Ljubljana|EU NATO
SK|Slovakia,Slovak Republic|Slovak,Slovakian||Bratislava|EU NATO
SL|Sierra Leone|Sierra Leonean||Freetown|
SM|San Marino|Sammarinese|||
SN|Senegal|Senegalese||Dakar|
SO|Somalia|Somali,Somalian||Mogadishu|
SR|Suriname,Surinam|Surinamese||Paramaribo|
SS|South Sudan|South Sudanese||Juba|
ST|Sao Tome and Principe,São Tomé and Príncipe|Santomean||São Tomé|
SV|El Salvador|Salvadoran,Salvadorean||San Salvador|
SY|Syria,Syrian Arab Republic|Syrian||Damascus|
SZ|Eswatini,Swaziland|Swazi||Mbabane|
TD|Chad|Chadian||N'Djamena,Ndjamena|
TG|Togo|Togolese||Lomé,Lome|
TH|Thailand|Thai||Bangkok|
TJ|Tajikistan|Tajik,Tajikistani||Dushanbe|
TL|East Timor,Timor-Leste|East Timorese,Timorese||Dili|
TM|Turkmenistan|Turkmen||Ashgabat|
TN|Tunisia|Tunisian||Tunis|
TO|Tonga|Tongan||Nuku'alofa|
TR|Turkey,Türkiye,Turkiye|Turkish|Turk,Turks|Ankara|NATO
TT|Trinidad and Tobago|Trinidadian||Port of Spain|
TV|Tuvalu|Tuvaluan||Funafuti|
TW|Taiwan,Republic of China,Chinese Taipei|Taiwanese||Taipei|
TZ|Tanzania|Tanzanian||Dodoma|
UA|Ukraine,UA,UKR|Ukrainian||Kyiv,Kiev|
UG|Uganda|Ugandan||Kampala|
US|United States,US,U.S.,USA,U.S.A.,United States of America,America|American,US,U.S.||Washington,Washington D.C.,Washington DC|NATO
UY|Uruguay|Uruguayan||Montevideo|
UZ|Uzbekistan|Uzbek,Uzbekistani||Tashkent|
VA|Vatican City,Vatican,Holy See|Vatican|||
VC|Saint Vincent and the Grenadines,St. Vincent and the Grenadines|Vincentian||Kingstown|
VE|Venezuela|Venezuelan||Caracas|
VN|Vietnam,Viet Nam|Vietnamese||Hanoi|
VU|Vanuatu|Vanuatuan||Port Vila|
WS|Samoa|Samoan||Apia|
XK|Kosovo|Kosovan,Kosovar||Pristina,Prishtina|
YE|Yemen|Yemeni||Sanaa,Sana'a|
ZA|South Africa|South African||Pretoria,Cape Town|
ZM|Zambia|Zambian||Lusaka|
ZW|Zimbabwe,Rhodesia|Zimbabwean||Harare|
`;

/** Peoples of a part of a country, and of states that are gone, that news still names: the country that speaks for them. */
const OTHER_DEMONYMS: [iso: string, words: string][] = [
  ["GB", "Scottish,Scots,Scot,Scotsman,Welsh,Welshman,English,Englishman,Englishmen,Northern Irish"],
  ["RU", "Soviet,Soviets,Chechen,Chechens,Dagestani,Muscovite,Muscovites"],
  ["UA", "Crimean,Crimeans,Kyivan,Kyivans,Kievan"],
  ["ES", "Catalan,Catalans,Basque,Basques"],
  ["MD", "Transnistrian,Transnistrians"],
  ["GE", "Abkhaz,Abkhazian,Abkhazians"],
  ["US", "Yank,Yanks,Texan,Texans,Californian,Californians,New Yorker,New Yorkers,Hawaiian,Hawaiians,Alaskan,Alaskans"],
  ["CZ", "Czechoslovak,Czechoslovakian"],
  ["PS", "Gazan,Gazans"],
];

const list = (cell: string | undefined) => (cell ? cell.split(",") : []);

const withPlural = (adjective: string) =>
  /(?:ese|ish|ch|ss|Lao|yz)$/.test(adjective) ? [adjective] : [adjective, `${adjective}s`];

/** Every country and territory that the news names, in order of ISO code. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [iso = "", names, adjectives, people, capitals, memberships] = line.split("|");
    const words = list(adjectives);
    return {
      iso,
      name: list(names)[0] ?? iso,
      names: list(names),
      adjectives: words,
      people: people ? list(people) : words.filter((word) => !/^[A-Z.]+$/.test(word)).flatMap(withPlural),
      capitals: list(capitals),
      memberships: (memberships ?? "").split(" ").filter((name): name is "EU" | "NATO" => /^(?:EU|NATO)$/.test(name)),
    };
  });

const byIso = new Map(COUNTRIES.map((country) => [country.iso, country]));

function index(words: (country: Country) => readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const country of COUNTRIES) {
    for (const word of words(country)) if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), country.iso);
  }
  return found;
}

const names = index((country) => country.names);
const capitals = index((country) => country.capitals);
const adjectives = index((country) => country.adjectives);
const demonyms = index((country) => [...country.adjectives, ...country.people]);
for (const [iso, words] of OTHER_DEMONYMS) for (const word of list(words)) demonyms.set(word.toLowerCase(), iso);

/** The country of an ISO 3166-1 alpha-2 code. */
export function countryOf(iso: string): Country | undefined {
  return byIso.get(iso);
}

/** ISO code of the country that a name, in lower case, means: "united states" → US, "u.k." → GB. */
export function countryOfName(lower: string): string | undefined {
  return names.get(lower);
}

/** ISO code of an adjective or of a noun for a people, in lower case: "danish", "danes", "russians" → DK, DK, RU. */
export function countryOfDemonym(lower: string): string | undefined {
  return demonyms.get(lower);
}

/** ISO code of a national adjective alone, in lower case: "danish" → DK; "danes" is none. */
export function countryOfAdjective(lower: string): string | undefined {
  return adjectives.get(lower);
}

/** ISO code of the country whose capital, in lower case, this is: "kyiv", "kiev" → UA. */
export function countryOfCapital(lower: string): string | undefined {
  return capitals.get(lower);
}

/** The country's usual English name, or the code itself when it is unknown: UA → "Ukraine". */
export function stateName(iso: string): string {
  return byIso.get(iso)?.name ?? iso;
}

/** Seats of government that news writes for the state: "kremlin" → RU. Lower case, without article. */
const SEATS = new Map([
  ["kremlin", "RU"],
  ["white house", "US"],
  ["pentagon", "US"],
  ["state department", "US"],
  ["oval office", "US"],
  ["downing street", "GB"],
  ["10 downing street", "GB"],
  ["whitehall", "GB"],
  ["westminster", "GB"],
  ["elysee", "FR"],
  ["élysée", "FR"],
  ["elysee palace", "FR"],
  ["élysée palace", "FR"],
  ["quai d'orsay", "FR"],
  ["bankova", "UA"],
  ["verkhovna rada", "UA"],
  ["palazzo chigi", "IT"],
  ["quirinal palace", "IT"],
  ["blue house", "KR"],
  ["zhongnanhai", "CN"],
]);

/** First words of the names, peoples, capitals and seats of several words: "south", "downing". Lower case. */
export const PHRASE_STARTS: ReadonlySet<string> = new Set(
  [names, demonyms, capitals, SEATS]
    .flatMap((phrases) => [...phrases.keys()])
    .filter((phrase) => phrase.includes(" "))
    .map((phrase) => phrase.slice(0, phrase.indexOf(" "))),
);

/** ISO code of the state that a seat of government stands for, in lower case: "kremlin" → RU, "downing street" → GB. */
export function countryOfSeat(lower: string): string | undefined {
  return SEATS.get(lower);
}
