const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns, singular, of what cannot speak, though a sentence of reporting may have them before its verb. */
const THINGS = words(`
  it this that there thing fact problem question point plan idea time way result attack war damage deal move
  day night week weekend month year hour minute morning evening afternoon moment century decade while
  advice data datum example influx law information material detail news word thought subject remark update
  response reaction bid effort step sign result outcome event case cause reason need risk threat danger hope fear grief anger
  shock joy crisis peace ceasefire truce sanction talk conference summit speech visit meeting trip vote election poll figure number
  percent share price cost money aid weapon missile drone tank rocket bomb shell plane jet ship fire blast strike raid
  shelling bombardment offensive advance retreat battle front line border house building road bridge plant grid power
  energy heat water food gas oil export import market economy policy rule norm bill budget article page photo picture image
  video footage clip show series book story title name term phrase label list map code freedom right
  victory defeat loss death life body injury wound toll progress success failure change shift process system
`);

/** Nouns that end as abstract ones do and yet mean people or bodies. */
const BODIES = words(`
  administration government delegation organization organisation association federation commission mission parliament
  department division institution corporation foundation coalition opposition prosecution defence defense alliance
  agency embassy ministry presidency leadership management establishment regiment population university community authority
  committee city majority minority charity opposition union legation station nation generation entity faction petition
  indictment statement communication notification declaration resolution motion publication document assessment audience
  celebrity personality legislature resistance sibling commonwealth consultancy youth constituency ambulance newspaper
  intelligence conscience princess governess press witness congress congregation battalion citizen being king
`);

const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|hood|dom|cy|ure|age|acy|logy|graphy|th)$/;

/** True for a noun of something that cannot speak: "the invasion", "laws", "a permanent influx". */
export function isThing(noun: string): boolean {
  const singular = /[^s]s$/.test(noun) ? noun.replace(/ies$/, "y").replace(/s$/, "") : noun;
  if (BODIES.has(noun) || BODIES.has(singular)) return false;
  return THINGS.has(noun) || THINGS.has(singular) || ABSTRACT.test(singular);
}
