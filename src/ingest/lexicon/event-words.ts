import type { EventKind } from "../../dataset/schema.ts";

/** Words by which copy tells events; lemmas unless said otherwise. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns for talks; as they stand in the text. */
export const TALKS = words(`
  talks negotiations negotiation meeting meetings summit consultations discussions conference session
`);

/** Verbs that hold talks: “held talks in Rome”. */
export const HOLD = words(`
  hold have begin start open resume conclude end finish attend host chair join launch conduct continue schedule plan convene arrange
`);

/** Verbs of coming together. */
export const MEET = words("meet gather convene confer negotiate");

/** Verbs of receiving somebody, where a name follows at once. */
export const RECEIVE = words("receive host");

/** What makes a conference or a conversation the press's. */
export const PRESS = words("press news interview reporter reporters journalist media podcast interviewer channel");

/** Verbs that are talks with one of these words after them: “sat down with”, “spoke by phone”. */
export const TALK_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sit", words("with")],
  ["speak", words("with phone telephone")],
  ["talk", words("with phone telephone")],
  ["see", words("official counterpart minister president")],
]);

/** Objects of “meet” that no talks are held with. */
export const NOT_MET = words(`
  need demand deadline condition criterion goal target requirement standard expectation challenge obligation resistance quota end fate
  commitment
`);

/** Who gathers for talks, where no name is given. */
export const DELEGATES = words(`
  minister leader envoy ally ambassador negotiator diplomat delegation official president premier chief commander lawmaker adviser
  side counterpart team
`);

/** Verbs of an attack. */
export const ATTACK_VERBS = words(`
  hit strike attack shell bomb bombard pound target kill wound injure destroy damage launch fire drop slam crash explode blast
  torch pummel raid
`);

/** Nouns of an attack. */
export const ATTACK_NOUNS = words(`
  attack strike raid barrage bombardment shelling drone missile bomb rocket shell airstrike assault salvo debris wreckage explosion
`);

/** Words that make a strike a habit. */
export const HABITUAL = words(
  "daily nightly weekly routinely regularly often repeatedly constantly almost-daily usually",
);

/** What takes back or doubts an event: “no talks”, “refused to meet”, “cancelled the summit”. */
export const NOT_DONE = words(`
  not n't n’t no never without neither nor refuse decline cancel postpone scrap suspend reject rule deny avoid unlikely impossible fail whether
  if unless possible possibility potential hypothetical call
`);

/** A deed: its verb, what is done, and whether the sentence must name who receives it. */
export type DeedFrame = {
  kind: EventKind;
  verbs: ReadonlySet<string>;
  objects: ReadonlySet<string>;
  needsRecipient: boolean;
};

const ARMS = words(`
  aid assistance weapon weaponry arm arms ammunition munition interceptor tank jet missile system battery package funding loan
  equipment shell generator howitzer vehicle helicopter million billion
`);

export const DEED_FRAMES: readonly DeedFrame[] = [
  {
    kind: "aid",
    verbs: words(`
      donate deliver provide send supply pledge allocate approve announce transfer contribute earmark ship grant hand commit promise
      unveil spend give
    `),
    objects: ARMS,
    needsRecipient: true,
  },
  {
    kind: "exchange",
    verbs: words("return release free hand bring carry conduct complete agree hold"),
    objects: words("prisoner pow captive body remains serviceman servicewoman detainee hostage"),
    needsRecipient: false,
  },
  {
    kind: "exchange",
    verbs: words("exchange swap trade repatriate"),
    objects: words(
      "prisoner pow captive body remains serviceman servicewoman detainee hostage soldier troop fighter civilian child",
    ),
    needsRecipient: false,
  },
  {
    kind: "other",
    verbs: words("impose adopt approve extend lift slap introduce ease tighten announce agree"),
    objects: words("sanction embargo tariff cap"),
    needsRecipient: false,
  },
  {
    kind: "other",
    verbs: words("agree declare announce sign break violate extend accept propose breach"),
    objects: words("ceasefire cease-fire truce armistice"),
    needsRecipient: false,
  },
  {
    kind: "other",
    verbs: words("pass approve ratify adopt sign veto enact"),
    objects: words("law bill legislation resolution treaty agreement pact decree memorandum accord deal"),
    needsRecipient: false,
  },
  {
    kind: "other",
    verbs: words("hold win lose postpone schedule"),
    objects: words("election referendum vote ballot runoff"),
    needsRecipient: false,
  },
  {
    kind: "other",
    verbs: words("appoint dismiss sack nominate oust"),
    objects: words("minister commander chief president premier ambassador governor prosecutor cabinet government"),
    needsRecipient: false,
  },
];

/** Verbs of taking a place; the place is their object. */
export const TAKE_PLACE = words("capture seize retake liberate occupy recapture");

/** Verbs of statements that are acts: what a ministry or a leader does by saying it. */
export const DECLARES = words(`
  announce accuse warn urge demand reject condemn deny threaten vow pledge blame denounce dismiss confirm declare insist
  criticize criticise call rule
`);
