const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Nouns after a name that make it a region: "the Tambov region". */
export const REGION_NOUNS = words(
  "region regions oblast oblasts province provinces state states krai kray governorate prefecture county republic voivodeship canton",
);
/** Nouns after a name that make it a district or commune: "the Odesa district". */
export const DISTRICT_NOUNS = words(
  "district districts raion rayon raions municipality community hromada commune borough",
);
/** Nouns before "of" or beside a name that make it a town. */
export const TOWN_NOUNS = words(
  "city town village settlement suburb suburbs port capital hamlet cities towns villages settlements neighborhood neighbourhood downtown municipality metropolis stronghold",
);

/** Capitalised nouns that end a place's name, and what kind of place they make. */
export const SITE_ENDINGS = words(
  `airport airfield airbase aerodrome bridge dam square palace castle cathedral monastery stadium refinery cemetery street avenue boulevard
  highway tunnel prison harbour harbor checkpoint crossing shipyard cosmodrome`,
);
export const AREA_ENDINGS = words(
  `sea ocean bay gulf strait straits river lake lakes island islands peninsula mountain mountains valley desert forest hills
  heights delta canal reservoir basin plateau archipelago`,
);
/** Capitalised nouns that end the name of a region or district. */
export const DIVISION_ENDINGS = words(
  "oblast region province county prefecture krai district raion governorate voivodeship parish township borough okrug hromada",
);
/** Capitalised nouns that start a place's name: "Lake Ladoga", "Mount Elbrus", "Palazzo Chigi". */
export const AREA_BEGINNINGS = words("lake mount cape gulf bay strait");
export const SITE_BEGINNINGS = words("fort palazzo villa schloss château chateau port");

/** Capitalised nouns that make the name before them one of a body, paper, document or thing, not of a place. */
export const NAME_ENDINGS = words(
  `post times agreement agreements accord accords treaty university college institute bank fleet flotilla company co corp
  corporation inc ltd club fc united party journal herald tribune gazette news daily telegraph monitor review council
  commission committee convention protocol declaration memorandum format formula pact group foundation press radio tv television
  airlines airways air cup games olympics league agency museum zoo time fund society association federation union school
  academy orchestra opera ballet theatre theater medal award prize front battalion brigade regiment division legion army
  squadron independent guardian standard observer examiner chronicle globe star sun mirror mail express today laboratory
  laboratories centre center clinic church mosque synagogue court stock exchange securities oil gas energy pharmaceuticals motors
  industries conference forum festival marathon initiative dialogue alliance service services hall
  virus fever flu ebolavirus disease study act bill law code constitution week award cross knights raiders rangers tigers`,
);

/** Towns, given names, surnames and words that are spelt alike: a place only where the words beside it say so. */
export const RARELY_PLACES = words(
  `of man nice reading police most split bath mobile male young moss hull battle hope eden best orange deal sale barking
  along via van much bar ham hay split wells barry harry gary ray roman marina victoria florence charlotte diana adelaide sydney
  alexandria santiago diego carlos marcos antonio jose maria ana san santa saint sur nova union independence liberty
  freedom enterprise progress university college park lake spring springs summit central eastern western northern southern
  north south east west northwest northeast southwest southeast centre center old new august may march june april
  march monday tuesday wednesday thursday friday saturday sunday january february july september october november december
  bush clinton obama trump biden putin lincoln jefferson jackson johnson wilson kennedy nixon carter reagan hammond tyler
  marion douglas gordon scott kent kerry grant ford morgan martin mason marshall warren curtis henderson anderson
  austin madison savannah francis
  darwin wellington nelson hastings hamilton stanley bolton preston burton crawford
  lindsay perry page rice brown baker cook taylor temple church mission media data wa la le de of as is it in to be by he
  she they this that these those when while where what who which there here then than but and or for with from
  god lord king queen prince duke earl baron general major colonel captain bishop pope mayor governor president senator
  judge justice minister secretary chief internet english american telegram meta apple amazon ram date time fall winter summer autumn
  spring rock stone wood woods field hill hills valley bay beach island river green white black red blue grey gray gold silver
  iron steel bay peace war victory honor glory hero star sun moon earth mars venus mercury jupiter saturn corona
  home house bell cross crown castle bridge ferry mill mills market fort port gate wall tower
  laurel ivy rose lily daisy violet jasmine olive cedar elm oak pine maple ash aspen hazel holly heather
  trinity grace faith charity mercy prudence concord harmony unity amity
  jena lena elena irina anna olga inna vera nadia sofia maria natalia valentina katerina
  aleksandr alexander alexei ivan igor oleg boris viktor vladimir nikita roman maxim denis kirill artem artyom yegor pavel
  mina mira mara lara nina tanya tamara zarya mir rada duma gora bor luga don ros
  soledad liman ural brest best bender slava salem liberal republican normal commerce industry
  bill mark frank jack john james george henry charles william robert thomas david michael peter paul
  bin ben al el abu um haji ali ahmed hassan hussein omar said khan nasser salman
  troy homer jasper dale glen dean earl duncan lewis norman russell sherman sheridan wayne`,
);

/** Words before a name that say a place follows: "in Kherson", "outside Rylsk". */
export const LOCATIVE = words(
  "in at near outside inside from to into toward towards around across over through throughout off via beyond above within between of on under for by against along amid",
);

/** Prepositions under which a name is a location whatever stands before them. */
export const LITERAL_PREPOSITIONS = words(
  "in at near outside inside into around across over through throughout off via beyond above within along amid under beneath behind beside past below north south east west upon",
);

/** Nouns and verbs of movement and presence: "the road to Kyiv", "travelled to Moscow". */
export const MOTION = words(
  `go goes going went gone travel travels travelled traveled traveling travelling trip trips visit visits visited fly flies flew flown flying flight flights
  come comes came coming arrive arrived return returns returned returning road roads route routes way head heads headed heading move moved moves moving
  drive drove driven march marched advance advanced advances advancing flee fled fleeing journey train trains bus send sent withdraw withdrew retreat
  retreated evacuate evacuated evacuating deport deported take took taken bring brought rush rushed access border borders close closer closest next
  depart departed leave left sail sailed migrate migrated spread deploy deployed transfer transferred transport transported cross crossed crossing
  distance km kilometers kilometres miles adjacent home back delegation tour pilgrimage ship shipped tourism relocate relocated import imported`,
);

/** Nouns and verbs of giving, under which "to" leads to a recipient: "aid to Ukraine". */
export const GIVING = words(
  `give gives gave given giving donate donates donated sell sells sold selling provide provides provided supply supplies supplied deliver delivers delivered
  delivery deliveries offer offers offered grant granted lend lent pledge pledges pledged commit committed transfer transfers transferred hand handed aid
  assistance support help weapons arms ammunition missiles tanks jets sales sale supplies ambassador envoy ambassadors threat threats threaten answer
  response message letter warning concession concessions loyal loyalty ally close offer belong belongs belonged cede ceded concede signal gift loan loans
  guarantee guarantees money funds funding commitment commitments reparations surrender surrendered loss lose lost relevant important according`,
);

/** Verbs whose object is the place where something happens: "struck Kyiv", "left Moscow". */
export const PLACE_OBJECT = words(
  `hit hits hitting struck strike strikes striking shell shelled shelling bomb bombed bombing bombard bombarded bombarding attack attacked attacks attacking
  pound pounded pounding target targeted targets targeting rock rocked leave left leaves leaving visit visited visits visiting reach reached reaches
  reaching enter entered enters entering capture captured captures capturing seize seized seizing invade invaded invades invading liberate liberated
  liberating occupy occupied occupies occupying encircle encircled encircling flee fled fleeing tour toured cross crossed crossing border borders
  bordering surround surrounded surrounding depart departed departing besiege besieged annex annexed recapture recaptured retake retook storm stormed batter battered hammer hammered devastate
  devastated flood flooded approach approached pass passed defend defended defending hold held retain control controlled controls controlling take took taken
  destroy destroyed level leveled levelled lost lose plunge plunged overfly include including includes excluding called named entitled`,
);

/** Nouns after "on" that have the place as their target: "an attack on Odesa". */
export const ATTACK_NOUNS = words(
  `attack attacks strike strikes raid raids assault assaults bombardment shelling barrage barrages offensive advance march bombing bombings fire hit hits
  airstrike airstrikes salvo onslaught blow blows drones missiles bombs rained fell landed dropped invasion live`,
);

/** Nouns before "of" whose place is a location: "the city of Lviv", "the bombing of Kharkiv". */
export const LOCATION_OF = words(
  `city town village settlement port capital south north east west southeast southwest northeast northwest part parts outskirts centre center suburb
  suburbs region regions area areas district districts coast shore shores border borders edge middle heart rest streets residents people inhabitants
  population bombing shelling strike strikes battle siege capture fall occupation liberation invasion seizure annexation kilometers kilometres km miles
  side bank banks half third corner direction map territory island islands peninsula state province county republic airspace skies waters
  vicinity environs defence defense reconstruction bulk most much cities towns villages all university bishop archbishop mouth slopes downstream upstream`,
);

/** Nouns for offices and relations before "of" or after 's that have the state or town as their jurisdiction. */
export const OFFICE_NOUNS = words(
  `governor mayor president premier minister ministry chancellor king queen prince ambassador envoy government parliament army head chief leader leaders
  leadership administration officials official ally allies friend friends enemy enemies position support supporter supporters opponent backers citizen
  citizens secretary spokesman spokeswoman spokesperson military forces troops soldiers police consul behalf role interests favour favor demands
  critical view behaviour behavior intentions actions hands side`,
);

/** Head nouns of a possessive or attribute whose place is a location: "Ukraine's coast", "Kremlin talks". */
export const LOCATION_HEADS = words(
  `region regions oblast province city cities capital coast coastline shore shores border borders frontier north south east west northeast northwest
  southeast southwest northern southern eastern western northeastern northwestern southeastern southwestern center centre territory
  territories town towns village villages port ports airspace skies sky streets street suburbs suburb outskirts metro subway airport airports
  district districts area areas harbour harbor waterfront river rivers peninsula countryside interior soil waters talks meeting summit
  stronghold side neighborhood neighborhoods neighbourhood square train station railway bridge hospital university zoo population residents
  state states county island islands mainland downtown cathedral theater theatre museum garage hotel apartment apartments building buildings
  offices headquarters conference weather zone beach beaches valley forest highway road roads farm farms landscape markets market mountains`,
);

/** Endings after a hyphen under which the place is a location: "Kyiv-based". */
export const LOCATION_SUFFIXES = words(
  "based born bound area wide held occupied headquartered registered bred educated",
);

/** Points of the compass, as adjectives and nouns. */
export const DIRECTIONS = words(
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern northwestern
  southeastern southwestern north-eastern north-western south-eastern south-western upper lower mid`,
);

/** Participles that stand before a place's name without changing it: "annexed Crimea", "neighbouring Poland". */
export const STATES_OF_A_PLACE = words(
  `annexed occupied besieged liberated embattled neighboring neighbouring bordering war-torn landlocked controlled held recaptured encircled
  surrounding nearby breakaway disputed wartime former modern independent own all greater`,
);

/** Capitalised words that may follow a place's name without making one name with it: "Kyiv Mayor". */
export const TITLES = words(
  `president prime premier minister foreign defense defence interior finance energy secretary gov governor mayor senator sen rep congressman
  congresswoman representative ambassador attorney chancellor king queen prince princess deputy vice chief gen general col colonel lt maj major
  captain sgt army navy air police embassy state special top former judge justice sheriff health department ministry parliament government
  republican democratic supreme national federal security intelligence senate house congress bishop archbishop cardinal regional`,
);

/** Words that are places' names somewhere and in news never mean those places when they stand alone. */
export const NEVER_PLACES = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december spring summer autumn fall winter north south east west northern southern eastern western central northeast
  northwest southeast southwest northeastern northwestern southeastern southwestern upper lower federal city state district
  region capital university college mission union liberal national general president minister street we i he she they it you
  this that these those there here then now the a an and but or if in on at by for with from as of to so no not yes who what when
  where why how all any both each more most much many some such than too very can will just our their his her its my your
  church temple court house park lake island river center centre northwards mass god free media data police army navy lakes republic`,
);

/** What makes a name before it a kind of illness or thing: "West Nile virus", "Reston ebolavirus". */
export const KINDS_NAMED_AFTER_PLACES = words(
  "virus fever ebolavirus flu disease strain strains syndrome variant variants genotype time",
);

/** Lower-case nouns after a town's name that make it a treaty's: "the Minsk agreements". */
export const TREATIES_NAMED_AFTER_TOWNS = words(
  "agreement agreements accord accords protocol protocols memorandum treaty format process communique declaration",
);
