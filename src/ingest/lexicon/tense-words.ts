/** Words that tell whether a clause looks ahead or back. */

/** Participles and adjectives of plans: “set to meet”, “talks planned for Friday”. */
export const PLANNED: ReadonlySet<string> = new Set(
  "set due scheduled expected slated planned poised likely ready bound supposed upcoming forthcoming going".split(" "),
);

/** Verbs and nouns whose infinitive lies ahead of them: “agreed to meet”, “a plan to visit”. */
export const LOOKS_AHEAD: ReadonlySet<string> = new Set(
  `agree plan intend promise pledge vow decide hope want aim prepare expect schedule threaten offer propose consent opt wait settle
  urge ask tell order demand invite call press push persuade instruct require allow force
  plan agreement deal decision deadline proposal offer intention promise invitation date time`.split(/\s+/),
);

/** Modal verbs of what is to come. */
export const FUTURE_MODALS: ReadonlySet<string> = new Set(
  "will 'll ’ll wo shall would may might could can should must".split(" "),
);

/** Words between verb and date that put the date ahead: “warned, ahead of talks on Monday”. */
export const AHEAD: ReadonlySet<string> = new Set("until till ahead upcoming forthcoming".split(" "));

/** Verbs whose past looks like their present. */
export const SAME_IN_PAST: ReadonlySet<string> = new Set(
  "hit put cut set shut shed let hurt cost cast burst beat split spread bid rid quit thrust forecast broadcast".split(
    " ",
  ),
);

/** Present forms that differ from their lemma other than by an s. */
export const PRESENT_FORMS: ReadonlySet<string> = new Set(
  "is are am 's ’s 're ’re 'm ’m has does goes 've ’ve".split(" "),
);
