import type { Measure } from "../../dataset/schema.ts";
import { OCCUPATIONS, OFFICES, RANKS } from "./offices.ts";

/** Weapons, casualties, things that are hit and the verbs of attack, in the singular and in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(",")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  );

/** What can be launched and shot down; the words before it that tell its kind stay with it. */
export const WEAPONS: ReadonlySet<string> = words(`
  drone uav missile rocket bomb shell projectile munition quadcopter shahed geran iskander kinzhal oreshnik kalibr atacms
  torpedo mortar mine grenade warhead usv boat-drone decoy gerbera lancet fpv
`);

/** Kinds that `what` keeps before a weapon: "ballistic missile". */
export const WEAPON_KINDS: ReadonlySet<string> = words(`
  ballistic cruise hypersonic anti-aircraft antiaircraft air-to-air surface-to-air guided glide gliding aerial naval sea
  long-range artillery cluster anti-ship anti-tank reconnaissance kamikaze interceptor fpv tank mortar
`);

/** What else stands between a number and weapons, "strike and decoy drones". */
export const WEAPON_MODIFIERS: ReadonlySet<string> = words(`
  strike attack decoy combat explosive explosive-laden shahed shahed-type iranian-made iranian-designed long-range loitering
  unmanned enemy hostile imitation simulator jet-powered fixed-wing various different
`);

export const AIRCRAFT: ReadonlySet<string> = words(`
  jet plane aircraft helicopter bomber fighter warplane airplane aeroplane fighter-bomber gunship balloon
`);

/** Things that copy counts when they are destroyed or damaged. */
export const OBJECTS: ReadonlySet<string> = words(`
  house home building apartment flat dwelling residence cottage dormitory high-rise tower block barn shed garage hut mansion
  villa hotel hostel school kindergarten nursery university college academy lyceum gymnasium classroom library museum theater
  theatre cinema church cathedral monastery mosque synagogue chapel temple hospital clinic pharmacy polyclinic ward
  maternity shop store supermarket mall market marketplace kiosk pavilion warehouse depot terminal silo elevator granary mill
  factory plant workshop refinery bakery farm greenhouse stable office bank restaurant cafe café canteen bar
  station substation transformer powerhouse boiler pipeline line pylon tank reservoir dam bridge road railway track runway
  hangar airfield airport port pier berth crane lighthouse stadium gym pool playground court courthouse prison jail
  consulate embassy headquarters barracks base bunker trench dugout stronghold fortification post command-post
  car vehicle truck lorry bus minibus van tram trolleybus train locomotive carriage wagon railcar ambulance motorcycle tractor
  combine harvester bulldozer excavator boat ship vessel tanker corvette frigate cruiser destroyer submarine ferry barge tug
  warship minesweeper patrol-boat jet plane aircraft helicopter bomber fighter warplane airplane
  howitzer gun launcher radar antenna mast system complex apc ifv bmp hummer humvee jeep pickup armored armoured carrier
  artillery-piece battery depot cache mlrs warehouse facility installation structure site premises property business enterprise
  utility window roof wall facade façade balcony entrance monument statue cemetery grave greenhouse outbuilding
  laboratory studio archive tent container cistern locomotive trailer motorbike bicycle scooter turbine generator unit
`);

/** Nouns with a number that are never things destroyed. */
export const UNCOUNTED: ReadonlySet<string> = words(`
  percent dollar euro pound hryvnia ruble rouble yen yuan cent kilometer kilometre mile meter metre foot inch yard hectare acre
  ton tonne kilogram gram liter litre barrel megawatt gigawatt watt kilowatt degree hour minute second day week month year decade
  century night time occasion place case point round deal talk meeting plan hope chance reason step part side way area region
  district village town city settlement country state nation province oblast territory front direction target attack strike raid
  assault wave barrage salvo sortie explosion blast fire blaze incident clash violation war battle operation mission question
  issue problem rule law bill vote seat poll job life generation family household customer consumer subscriber animal dog cat cow horse pig
  sheep goat chicken bird fish tree forest field crop document record message tweet post account website server computer
  phone photo image video picture people person
`);

/** Animals die too, but are no casualties here. */
export const ANIMALS: ReadonlySet<string> = words(
  "animal dog cat cow horse pig sheep goat chicken bird fish calf lion tiger elephant bear deer dolphin whale hen bull pet cattle head",
);

const GENERIC_PERSONS = words(`
  person people man woman other adult resident civilian citizen local passerby passer-by bystander pedestrian passenger
  commuter shopper patient visitor tourist guest customer victim casualty fatality survivor pensioner retiree evacuee refugee
  villager townsman neighbor neighbour tenant child teenager teen boy girl baby infant toddler minor schoolboy schoolgirl
  schoolchild adolescent youth youngster newborn kid twin sibling brother sister mother father parent son daughter wife husband
  grandmother grandfather grandson granddaughter grandparent grandchild aunt uncle couple soldier troop serviceman servicewoman
  serviceperson servicemember trooper fighter militant combatant conscript recruit marine sailor pilot airman paratrooper guardsman
  crewman crewmember crew member personnel staffer employee worker laborer labourer miner docker longshoreman driver
  motorist cyclist motorcyclist biker farmer teacher schoolteacher student pupil doctor medic nurse paramedic surgeon
  rescuer firefighter fireman policeman policewoman officer guard border-guard watchman janitor cleaner cook chef engineer
  electrician mechanic technician operator journalist reporter correspondent cameraman photographer priest nun monk
  volunteer activist deminer sapper official librarian lawmaker mayor governor commander general colonel captain lieutenant
  sergeant major prisoner detainee inmate hostage captive gunman attacker assailant bomber terrorist mercenary
  foreigner national ukrainian russian individual body responder postman courier vendor seller trader cashier security-guard athlete
  elder veteran invader occupier occupant aggressor
`);

const PERSON_SUFFIX =
  /(?:man|woman|men|women|person|keeper|worker|teacher|ist|eer|ician|hand|holder|fighter|driver|maker)$/;

/** True for a noun that means a human being: "docker", "schoolteacher", "tractor driver" by its last word. */
export function isPersonNoun(noun: string): boolean {
  return (
    GENERIC_PERSONS.has(noun) ||
    OCCUPATIONS.has(noun) ||
    RANKS.has(noun) ||
    OFFICES.has(noun) ||
    PERSON_SUFFIX.test(noun)
  );
}

const CHILDREN = words(`
  child teenager teen boy girl baby infant toddler minor schoolboy schoolgirl schoolchild adolescent youngster newborn kid grandchild grandson granddaughter
`);
const SOLDIERS = words(`
  soldier troop serviceman servicewoman serviceperson servicemember trooper conscript guardsman paratrooper
`);

/** The word that `what` uses for a person: "teenager" → child, "librarian" → person. */
export function personWord(noun: string): string {
  if (CHILDREN.has(noun)) return "child";
  if (SOLDIERS.has(noun)) return "soldier";
  return noun === "civilian" ? "civilian" : "person";
}

/** Nouns that say by themselves what happened to those counted: "three deaths", "12 casualties". */
export const RESULT_NOUNS: ReadonlyMap<string, Measure> = new Map([
  ["death", "killed"],
  ["fatality", "killed"],
  ["injury", "wounded"],
  ["casualty", "casualties"],
]);

/** What a verb does to what it counts, by what that is; `bare` is a number without a noun. */
export type Action = {
  by: Partial<Record<"person" | "weapon" | "aircraft" | "object" | "bare", Measure>>;
  /** Whether those counted are its object ("killed two") or its subject ("two died"). */
  patient: "object" | "subject";
};
type Form = "base" | "third" | "past" | "ing";
/** A word form of an action; `particle` is the word that must follow it. */
export type ActionForm = { action: Action; form: Form; particle: string | null };

const KILL: Action = { by: { person: "killed", bare: "killed" }, patient: "object" };
const DIE: Action = { by: { person: "killed", bare: "killed" }, patient: "subject" };
const WOUND: Action = { by: { person: "wounded", bare: "wounded" }, patient: "object" };
const BURN: Action = { by: { person: "wounded", object: "destroyed" }, patient: "object" };
const SUFFER: Action = { by: { person: "wounded", bare: "wounded" }, patient: "subject" };
const DOWN: Action = { by: { weapon: "intercepted", aircraft: "intercepted", bare: "intercepted" }, patient: "object" };
const STOP: Action = { by: { weapon: "intercepted", bare: "intercepted" }, patient: "object" };
const DESTROY: Action = {
  by: { weapon: "intercepted", aircraft: "destroyed", object: "destroyed", bare: "destroyed" },
  patient: "object",
};
const SUFFER_DAMAGE: Action = { by: { object: "damaged", aircraft: "damaged", bare: "damaged" }, patient: "subject" };
const BURN_OUT: Action = { by: { object: "destroyed", aircraft: "destroyed", bare: "destroyed" }, patient: "subject" };
const DAMAGE: Action = { by: { object: "damaged", aircraft: "damaged", bare: "damaged" }, patient: "object" };
const DISABLE: Action = {
  by: { weapon: "intercepted", object: "damaged", aircraft: "damaged", bare: "damaged" },
  patient: "object",
};
const ELIMINATE: Action = {
  by: { person: "killed", weapon: "intercepted", object: "destroyed", aircraft: "destroyed" },
  patient: "object",
};
const LAUNCH: Action = { by: { weapon: "launched" }, patient: "object" };
const LOSE: Action = {
  by: { person: "casualties", object: "destroyed", aircraft: "destroyed" },
  patient: "object",
};

/** base third past ing, or a regular base alone; a particle after a plus sign. */
const ACTIONS: readonly (readonly [Action, string])[] = [
  [KILL, "kill; slay slays slain slaying; shoot shoots shot shooting + dead"],
  [DIE, "die dies died dying; perish perishes perished perishing; succumb"],
  [WOUND, "wound; injure; maim; hurt hurts hurt hurting; hospitalize; hospitalise; concuss"],
  [BURN, "burn burns burned burning; burn burns burnt burning"],
  [WOUND, "cut cuts cut cutting; lacerate"],
  [
    DOWN,
    "shoot shoots shot shooting + down; down; bring brings brought bringing + down; take takes took taking + down; take takes taken taking + down; knock + down; intercept; jam jams jammed jamming; suppress suppresses suppressed suppressing; neutralize; neutralise; blast + out",
  ],
  [STOP, "stop stops stopped stopping; repel repels repelled repelling; thwart; block; deflect; down-link"],
  [
    DESTROY,
    "destroy destroys destroyed destroying; wreck; demolish demolishes demolished demolishing; level levels leveled leveling; level levels levelled levelling; flatten; raze; gut guts gutted gutting; obliterate; pulverize; incinerate; ruin; sink sinks sank sinking; sink sinks sunk sinking; wipe + out; knock + out; blow blows blew blowing + up; blow blows blown blowing + up; tear tears tore tearing + down",
  ],
  [
    BURN_OUT,
    "burn burns burned burning + out; burn burns burned burning + down; collapse; burn burns burnt burning + out; burn burns burnt burning + down",
  ],
  [
    DAMAGE,
    "damage; shatter; scorch scorches scorched scorching; mangle; dent; smash smashes smashed smashing; deface; blow blows blew blowing + out; blow blows blown blowing + out",
  ],
  [DISABLE, "disable; cripple"],
  [ELIMINATE, "eliminate; liquidate"],
  [
    LAUNCH,
    "launch launches launched launching; fire; send sends sent sending; use; unleash unleashes unleashed unleashing; hurl; release; drop drops dropped dropping; lob lobs lobbed lobbing; rain; employ employs employed employing; loose; combine; direct; shoot shoots shot shooting; throw throws threw throwing; involve; deploy deploys deployed deploying",
  ],
  [LOSE, "lose loses lost losing"],
];

const FORM_NAMES: readonly Form[] = ["base", "third", "past", "ing"];

/** Every word form of the actions, in lower case. */
export const ACTION_FORMS: ReadonlyMap<string, readonly ActionForm[]> = tabulate();

function tabulate(): Map<string, ActionForm[]> {
  const table = new Map<string, ActionForm[]>();
  for (const [action, list] of ACTIONS) {
    for (const entry of list.split(";")) {
      const [verb = "", particle = null] = entry.split("+").map((part) => part.trim());
      formsOf(verb).forEach((word, index) => {
        const known = table.get(word) ?? [];
        const form = FORM_NAMES[index] ?? "past";
        const isSame = known.some((other) => other.action === action && other.particle === particle);
        if (!isSame || form === "past") known.push({ action, form, particle });
        table.set(word, known);
      });
    }
  }
  for (const forms of table.values())
    forms.sort((a, b) => Number(b.particle !== null) - Number(a.particle !== null) || rank(b.form) - rank(a.form));
  return table;
}

/** Where a form is both base and past ("hurt"), it is taken as the past, the tense of news. */
function rank(form: Form): number {
  return form === "past" ? 1 : 0;
}

function formsOf(verb: string): string[] {
  const given = verb.split(" ");
  if (given.length === 4) return given;
  const base = given[0] ?? "";
  const stem = base.endsWith("e") ? base.slice(0, -1) : base;
  return [base, `${base}s`, `${stem}ed`, `${stem}ing`];
}

/** Verbs whose subject bore the losses: "casualties that the army suffered". */
export const SUFFERED: ReadonlySet<string> = words("suffered sustained incurred");

/** Nouns for an attack. */
export const ATTACKS: ReadonlySet<string> = words(`
  attack strike airstrike raid assault bombardment bombing shelling barrage salvo offensive blitz onslaught volley hit
  ambush incursion invasion sabotage cannonade airstrikes war fighting fire artillery firing
`);
/** Nouns of an explosion that leave open who caused it. */
export const BLASTS: ReadonlySet<string> = words("blast explosion detonation");
/** Nouns for those who attack. */
export const FORCES: ReadonlySet<string> = words(`
  force troop army military soldier navy artillery tank aviation jet warplane bomber helicopter aircraft plane gunner sniper unit commando
  invader occupier enemy brigade fleet saboteur operator mortar howitzer rocket launcher ship submarine
`);
/** Nouns for those who shoot down what attacks. */
export const DEFENDERS: ReadonlySet<string> = words(`
  defense defence force army military air-defense air-defence gunner unit interceptor jet pilot navy soldier ministry troop
`);
/** Verbs whose means is a count of weapons: "attacked the port with 20 drones". */
export const ATTACK_VERBS: ReadonlySet<string> = words(`
  attack attacked attacks attacking strike struck strikes striking hit hits hitting target targeted targets targeting pound pounded
  pounding pounds bombard bombarded bombarding shell shelled shelling bomb bombed bombing pummel pummeled pummeled raid raided pelt pelted hammer hammered
`);
/** What weapons and aircraft do on their way. */
export const FLIGHT_VERBS: ReadonlySet<string> = words(
  "fly flies flew flown flying enter entered entering cross crossed crossing",
);
/** Nouns for many weapons at once: "a barrage of 40 missiles". */
export const VOLLEYS: ReadonlySet<string> = words(
  "barrage salvo wave swarm volley hail flurry fleet burst storm onslaught attack strike assault raid bombardment",
);

/** Words that tell of war; an article without some of them counts no strikes. */
export const WAR_WORDS: ReadonlySet<string> = words(`
  drone drones missile missiles airstrike airstrikes air-strike shelling shelled artillery bombardment rocket rockets invasion invaded troops
  soldiers frontline front military army navy naval warship warships torpedo enemy unmanned war warplane warplanes bomb bombs bombing bombed shells shell uav uavs warhead kamikaze shahed shaheds offensive
  servicemen hostilities casualties strike strikes combat ceasefire truce battlefield occupied forces raid raids militants insurgents airbase mortar
`);

/** Causes of harm that are no attack. */
export const ACCIDENTS: ReadonlySet<string> = words(`
  accident crash crashed collision collided derailed derailment earthquake flood floods flooding storm hurricane tornado typhoon
  avalanche landslide tsunami virus disease outbreak pandemic covid covid-19 coronavirus epidemic cancer flu ebola sars cholera
  illness heatwave drowned drowning capsized suicide overdose traffic overturned stampede wildfire wildfires volcano eruption
  pneumonia infection infected measles meningitis poisoning leak fireworks lightning blizzard accidental
`);

/** Words of exercises, trials and trade, beside which a launch is no strike. */
export const NO_LAUNCH: ReadonlySet<string> = words(`
  exercise exercises drill drills test tests tested test-fired satellite satellites simulated training manufacture
  delivery deliveries supply supplies donate donated purchase
`);

/** Who it is that "he managed to down 20" does it in fact. */
export const ACHIEVING: ReadonlySet<string> = words(
  "managed able succeeded helped proceeded able used continued enough",
);

/** Phrases that count the hurt: "three were in serious condition"; the tokens in lower case, joined by blanks. */
export const HURT_PHRASES: ReadonlySet<string> = phrases(`
  in critical condition, in serious condition, in grave condition, in a critical condition, in a serious condition,
  in a grave condition, in intensive care, in hospital, treated for cuts, treated for burns, treated for wounds,
  treated for injuries, treated for shock, treated for shrapnel, treated for minor, taken to hospital, taken to the hospital, taken to hospitals, rushed to hospital, sent to hospital, treated for smoke, treated in hospital,
  admitted to hospital, suffered injuries, suffered wounds, suffered burns, suffered shrapnel, sustained injuries,
  sustained wounds, sustained burns, sustained shrapnel, suffered minor, suffered serious, suffered severe, sustained minor, sustained serious,
  received injuries, received shrapnel, received burns, suffered concussions, suffered a concussion,
  sought medical, needed medical, required medical, received medical, required hospital, needed hospital, suffered blast, with shrapnel, with injuries, with burns, with serious injuries, with severe injuries, with minor injuries, with severe burns, with wounds
`);
/** The same for damage. */
export const DAMAGE_PHRASES: ReadonlySet<string> = phrases(
  "sustained damage, suffered damage, received damage, sustained minor damage, suffered minor damage, sustained serious damage, suffered serious damage, sustained severe damage, suffered severe damage, sustained heavy damage, suffered heavy damage, sustained some damage, suffered some damage",
);
/** The same for deaths. */
export const DEATH_PHRASES: ReadonlySet<string> = phrases(
  "lost their lives, lost his life, lost her life, lost their life, were dead, was dead",
);
export { DIE as DEATH_ACTION, LOSE as LOSE_ACTION, SUFFER as HURT_ACTION, SUFFER_DAMAGE as DAMAGE_ACTION };
