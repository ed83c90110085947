/** Verbs, nouns and set phrases by which copy attributes words to a source; lemmas unless said otherwise. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs whose object is what somebody said, quoted or reported; they may stand before their subject ("said Ada"). */
export const SAYING_VERBS = words(`
  say tell add note argue explain announce warn insist claim write tweet retweet post report state declare reply
  retort answer continue conclude recall joke quip acknowledge admit concede confirm stress emphasize emphasise
  suggest reveal remark observe comment counter shout yell cry exclaim whisper mutter murmur ask wonder predict
  promise vow pledge boast brag complain lament protest assert allege contend maintain testify reiterate repeat
  caution deny agree disclose clarify elaborate reason scoff interject opine profess proclaim pronounce recount relate
  estimate believe assure inform advise respond hint imply insinuate propose recommend forecast chant blurt fume
  bellow scream roar grumble plead object rejoin chide chime muse intone speculate surmise summarize summarise
  stipulate editorialize editorialise marvel deadpan gush bark snap read think hope fear worry underscore underline
  highlight point indicate signal postulate theorize enthuse
`);

/** Verbs that report words only beside a quotation in the place of their object or before its speaker. */
export const QUOTING_VERBS = words(`
  put offer sum finish begin start open close sigh laugh smile grin rage thunder sing beg rule reflect venture
  volunteer message text email go recite mention counsel remind brief learn find determine decide know expect
  understand feel see consider guess reckon swear caption headline title sign publish print broadcast air deliver get
  hear remember imagine cheer groan moan gloat swoon nod shrug reassure correct prod intervene
`);

/** Verbs that give somebody's words for a thing, an act or a demand: "called it “…”", "accused them of “…”", "asked for “…”". */
export const LABELLING_VERBS = words(`
  call describe dub brand label characterize characterise term deem denounce condemn dismiss criticize criticise slam
  blast hail praise cite bill refer speak talk accuse blame mock deride decry reject urge demand order request appeal
  invite encourage threaten compare liken question lambaste rip bemoan quote invoke tout rail attack assail portray
  depict paint style nickname rate regard view cast frame present defend justify apologize apologise thank
  congratulate welcome applaud laud commend salute rebuke scold castigate berate chastise excoriate skewer hammer
  savage pan trash bash disparage ridicule taunt lash vilify insult denigrate belittle malign demonize smear fault
  scorn repudiate disavow refute rebut dispute contest challenge oppose favor favour advocate endorse champion push
  press lobby implore beseech petition want voice express utter advance echo raise outline preview admire exhort
  reference mourn envision envisage dread charge commit identify list feature celebrate crow trumpet seek crave pose
  ponder issue yoke specify pound
`);

/** Nouns for a turn of phrase, which somebody uses: "used the term “…”". */
export const TERM_NOUNS = words(`
  phrase term word words expression slogan nickname label epithet moniker wording line motto mantra catchphrase
`);

/** Verbs whose subject speaks the term that is their object. */
export const TERM_VERBS = words(`use coin employ adopt prefer like popularize popularise reuse`);

/** Nouns for what somebody says, with a clause for its content: "her prediction that it would be “…”". */
export const CLAIM_NOUNS = words(`
  claim assertion allegation prediction suggestion insistence contention accusation promise pledge vow warning belief argument complaint
  admission boast statement remark declaration forecast view
`);

/** Nouns for what a crowd utters: "chants of “…”". */
export const OUTCRY_NOUNS = words(`chant chants shout shouts cry cries chorus choruses calls yells screams`);

/** Verbs whose clause counts as reported speech when a source is their subject. */
export const REPORTING_VERBS = words(`
  say tell add note argue explain announce warn insist claim write tweet post report state declare reply acknowledge admit concede
  confirm stress emphasize emphasise reveal remark predict promise vow pledge boast complain assert allege contend maintain
  testify reiterate caution deny disclose clarify counter estimate assure inform suggest indicate respond recall conclude
  threaten rule demand
`);

/** Of the verbs that report, those whose object is an act or a thing rather than a clause. */
export const ACCUSING_VERBS = words(`accuse blame urge demand deny rule report announce confirm claim`);

/** Nouns for what carries words; as a subject they stand for who made them. */
export const STATEMENT_NOUNS = words(`
  statement letter report email e-mail tweet post message speech address note memo communique communiqué declaration release
  text document ruling filing brief article editorial column op-ed interview briefing comment remark resolution motion petition
  indictment complaint lawsuit transcript sign poster banner slogan placard bulletin notice warning dispatch manifesto study survey copy
`);

/** Finite forms, told by themselves whatever the tagger thinks, whose subject is likely a person or a body. */
export const SPEAKING_FORMS = words(`
  said says say saying told tells tell added adds wrote writes posted tweeted announced announces reported reports reporting
  stated states warned warns claimed claims insisted insists argued argues noted notes stressed stresses declared declares
  confirmed confirms denied denies accused accuses urged urges called calls vowed vows promised promises acknowledged
  admitted explained asked asks replied responded described condemned condemns welcomed praised demanded demands
  suggested suggests predicted pledged reiterated emphasized emphasised estimated believes thinks hopes wants
`);

const UNMISTAKABLE = words(`
  said says saying told tells telling tweeted tweets quipped quips insisted insists replied replies argued argues wrote writes added adds
  exclaimed asked asks noted notes explained explains warned warns declared declares announced claimed
`);

/** True for a verb of saying in any form, also where the tagger sees a noun ("says"). */
export function isSayingWord({ pos, lemma, lower }: { pos: string; lemma: string; lower: string }): boolean {
  return UNMISTAKABLE.has(lower) || (pos === "VERB" && SAYING_VERBS.has(lemma));
}

/** The regular forms of verbs, each with its lemma: "branded" → "brand", "promising" → "promise". */
export function formsOf(lemmas: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas) {
    const stem = lemma.endsWith("e") ? lemma.slice(0, -1) : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}i` : lemma;
    forms.set(`${stem}ed`, lemma);
    forms.set(`${stem.endsWith("i") ? `${stem}e` : lemma}s`, lemma);
    forms.set(`${lemma.endsWith("e") ? stem : lemma}ing`, lemma);
    const doubled = lemma + lemma.slice(-1);
    if (/[^aeiou][aeiou][bdgmnprt]$/.test(lemma)) forms.set(`${doubled}ed`, lemma).set(`${doubled}ing`, lemma);
  }
  return forms;
}
