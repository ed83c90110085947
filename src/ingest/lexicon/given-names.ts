/** Given names by gender, as English news spells them, and the endings by which Slavic names tell gender. */

const BEYOND_ASCII = /[^\p{ASCII}]/u;
const MARKS = /\p{M}/gu;
const STROKED_LETTERS = /[łøđıßæ]/g;
const STROKED: ReadonlyMap<string, string> = new Map([
  ["ł", "l"],
  ["ø", "o"],
  ["đ", "d"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
]);

/** A text in lower case without accents and strokes: "żółkiewicz" → "zolkiewicz". */
export function withoutAccents(lower: string): string {
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(STROKED_LETTERS, (letter) => STROKED.get(letter) ?? letter);
}

const words = (list: string) => list.trim().split(/\s+/);

const FEMALE = words(`
  signe ingvild sigrun ase asa guri randi siv tove turid unni gro hege kjersti ragnhild solvei tuula ulrika maren nadezda
  aaliyah abigail ada adela adele adriana agata agnes agnieszka aija aino aisha albina aleksandra alena alesia
  alessandra alessia alexandra alice alicia alina aliona alisa alison alla allison alona alyona amanda amber amelia
  amelie amina amy ana anastasia anastasiia anastasiya andrea andreea angela angelica angelika angelina anita anja
  anke ann anna annalena anne annegret annette annie annika anouk antonia antonina anu aoife ariadna ariana arina asel
  ashley astrid audrey aurora ausra aya ayse azra barbara beata beate beatrice beatriz becky bella benita bernadette
  beth bettina bianca birgit birgitta bohdana bogdana bozena brenda bridget brigitte britta camilla camille carina
  carla carlotta carmen carol carole carolina caroline carrie catalina caterina catherine cathy cecilia celine
  charlotte chelsea cheryl chiara chloe christiane christina christine chrystia ciara cindy claire clara clare claudia
  colleen concetta connie constance corina cristina cynthia daiga dagmar daisy dana daniela daria darya daryna dariya
  dasha dawn deborah debra denise diana diane dina dinara dominika donna dora doris dorota dorothy ebba eda edith
  edyta efrat eileen elaine eleanor elena eleonora eliane elina elisa elisabeth elise elizabeth elizaveta ella ellen
  elmira elsa elvira elzbieta emilia emilie emily emma emmanuelle erika erin esra estelle esther eszter ethel eugenia
  eugenie eva eve evelina evelyn evgenia evgeniya ewa fabiana fatima fatma federica feride fiona flavia florence
  frances francesca francine franziska freya frida gabriela gabriella gabrielle gail galina galyna gemma genevieve
  georgina geraldine gerda gertrud gillian gina ginevra ginni gisela giulia giorgia gloria grace greta gretchen
  gulnara gunilla gwen halina halyna hanna hannah hanne harriet hatice hayley heather heidi helen helena helene helga
  henrietta hilary hildegard hillary holly ida ieva ilona ilze imogen ines inga ingeborg inger ingrid inna ioana
  irena irene irina irma iryna isabel isabella isabelle ivana ivanka ivanna iwona izabela jacqueline jacinda jadwiga
  jana jane janet janice janina jean jeanne jeannette jelena jen jenna jennifer jenny jessica jill jo joan joanna
  jocelyn jolanta josephine joy joyce judith judy julia juliana julie juliet juliette justina justyna jutta kaja
  kamala kamila kara karen karin karina karine karla karolina karoline kate katarina katarzyna kateryna katharina
  katharine katherine kathleen kathryn kathy katie katja katrin katrina katya kay kayla kelly keren kersti khrystyna
  kim kimberly kinga kira kirsten kirsty klara klaudia kristalina kristen kristi kristina kristine krystyna ksenia
  kseniia kseniya lana lara larisa larissa larysa latifa laura lauren laurence laurie layla lea leah leila lena leonie
  lesia lesya leslie letizia leyla lia liana lidia lidiia lidiya lili lilia liliana liliia liliya lily lina linda
  lindsay lisa lise lisbeth lital liudmila liudmyla liv livia liz liza ljubica lois lola lora loretta lorna lorraine
  louisa louise lubov lucia luciana lucie lucinda lucy ludmila ludmilla luisa luise lydia lyn lynn lyubov lyudmila
  lyudmyla madeleine magda magdalena magdalene maggie mairead maja malala malgorzata małgorzata mandy manuela mara
  margaret margareta margarete margarita margherita margrethe maria mariam mariana marianna marianne marie mariia
  marija marika marilyn marina marine marion marisa marissa marit maritza mariya marjolein marjorie marlene marta
  martha marthe martina martine mary maryam maryana maryna matilda maud maureen maya megan melania melanie melinda
  melissa mercedes meredith mia michaela michele michelle milena mila mina miriam mirjana mirosława moira molly mona
  monica monika monique myroslava nadezhda nadia nadiia nadine nadiya nadja nancy naomi nargiz nastya natalia nataliia
  nataliya natalie natalija natalka natalya natasha nathalie nazli nelly nicola nicole nicoletta nigar nika nikki nina
  nino noemi nora norma odette oksana olga olena olesia olesya olha olivia olya oxana page pamela paola pat patricia
  patrizia paula paulina pauline penelope penny petra philippa phoebe phyllis polina pooja pilar priscilla priti priya
  quinn rachel radmila rahima raisa ramona rania raquel rasa rebecca regina renata renate rhonda riikka rita roberta
  robin roksolana romana rosa rosalia rosalind rosanna rose roslyn roxana roxolana ruslana ruth ruxandra sabina sabine
  sabrina sally salma salome samantha sandra sanna sara sarah saskia saule selma serena shannon sharon sheila shelley
  shirley sian sigrid silke silvia simona simone sinead siobhan siri snezana snizhana sofia sofie sofiia sofiya
  solomiia solomiya solveig sonia sonja sonya sophia sophie soraya stacey stefania stefanie stella stephanie sue
  suella susan susana susanna susanne suzanne svetlana svitlana sviatlana sylvia sylvie tamar tamara tamila
  tania tanja tanya tara tarja tatiana tatjana tatsiana tatyana teresa terhi tereza tetiana tetyana theresa therese
  tina tracey tracy tulsi ulla ulrike uliana ulyana urszula ursula valentina valentyna valeria valeriia valeriya
  valerie vanda vanessa varvara vera verena veronica veronika veronique vesna vicky victoria viktoria viktoriia
  viktoriya viktorija violeta violetta viorica virginia vita vitalina viviane vivian vlada vladyslava wanda wendy
  wiktoria xenia yana yaroslava yasmin yelena yelizaveta yevgenia yevgeniya yevheniia yevhenia yekaterina ekaterina
  yolanda yulia yuliia yuliya yvette yvonne zainab zeynep zhanna zinaida zita zlata zofia zoe zoriana zoryana
  zsuzsanna zuzana bridie charlene darlene daiva giedre vaida laima dace baiba kaie kadri liis liisa maarja maris
  katri marja outi paivi tytti sirpa merja anneli ingvild mette pernille astri sahra ebru aygul ainur aigerim saltanat
  madina zarina dilnoza gulnoza nilufar malika feruza sevara
`);

const MALE = words(`
  torbjorn oyvind trond espen eirik geir tore terje sigurd asbjorn gaute kristoffer pal stein vidar aki esa ilkka jari jouni
  aaron abbas abdul abdulla abdullah abdel abraham adam adnan adolf adrian aidan aivars akif alain alan alar alasdair
  albert alberto aldo alec alejandro aleksander aleksandar aleksandr aleksandrs aleksei aleksejs aleksey aleksi ales
  alessandro alex alexander alexandr alexandre alexandros alexandru alexei alexey alexis alf alfred alfredo ali
  aliaksandr alistair allan allen alois alvaro aman amir anatol anatole anatoli anatolii anatoliy anatoly anders andre
  andré andreas andrei andrej andrejs andres andrew andrey andrii andriy andrius andriej andrzej andy angel angelo
  angus anthony antoine anton antoni antonin antonio antony antti antonis arcady ares archie aris arkadi arkadii
  arkadiusz arkady armando armen armin arne arnold arsen arseni arsenii arseniy art arthur artem artemii artiom artur
  arturo arturs artyom arvo asif askar aslan athanasios attila augusto aurel austin avi avraham axel aydin azamat
  babak baris barry bart bartosz basil bastian ben benedikt benjamin benny benoit bernard bernd bernhard bernie bert
  bertrand bill billy björn bjorn bo bob bogdan bohdan bohuslav boris borislav borys boyko brad bradley brandon branko
  brendan brent brett brian bruce bruno bryan burak burkhard caleb calin calvin cameron carl carlo carlos carsten
  casper catalin cedric cem cesar chad charles charlie chris christian christof christoph christophe christopher
  christos chuck cillian claude claudio claus clay clemens clement cliff clint clive clyde colin conor constantin
  constantine cormac corneliu cornelius craig cristian cristiano curt curtis cyril cyrus dale damian damien damir
  damon dan daniel daniele daniil danil danila danilo danny danylo daren darius dariusz darko darrell darren darryl
  dave david davide davit dean declan demetrio demyan denis deniss dennis denys derek dermot derrick desmond detlef
  diarmuid didier diego dieter dietmar dimitri dimitris dimitrios dirk dmitri dmitrii dmitriy dmitry dmytro dominic
  dominik dominique don donald donal donatas dong doug douglas dragan duncan dusan dustin dwight dylan dzianis dzmitry
  eamon earl ed eddie edgar edgars edmund eduard eduardo edvard edvinas edward edwin egidijus egils egor einar eitan
  eli elias elijah elliot elliott elmar elon emanuel emil emilio emin emmanuel emre enda enrico enrique eoin erdem
  eric erich erik erkki ernest ernesto ernst erwin esteban ethan etienne eugen eugene evan evgeni evgenii evgeniy
  evgeny ewan fabian fabio fabrice fabrizio faisal federico fedir fedor felipe felix ferdinand fernando filip filipe
  filipp finn florian francesco francis francisco franco francois françois frank frans franz fred freddie frederic
  frederick frederik fredrik friedrich fritz fyodor gabor gabriel gareth garry gary gaston gavin gavrilo gediminas
  gene gennadi gennadii gennadiy gennady geoff geoffrey georg george georges georgi georgii georgiy georgios georgy
  gerald gerard gerasimos gerd gerhard germán german gerry gert giacomo gideon gilbert gilles gintaras giorgi giorgio
  giorgos giovanni girts giulio giuseppe gitanas gleb glen glenn goran gordon graeme graham grant greg gregor gregory
  grigori grigorii grigory grzegorz guido guillaume guillermo gunnar gunter günter gunther gustav gustavo guy gyorgy
  hakan håkon hal hamid hamish hank hannes hannu hans harald harold harri harris harry harvey hasan hassan hector
  heiko heikki heinrich heinz helge helmut henadii hendrik henk henning henri henrik henry herbert heorhii herman
  hermann hernan hikmet hlib holger horst howard howie hryhorii hryhoriy hubert hugh hugo hussein ian iain ibrahim
  igor ihar ihor iiro ilham ilia ilie ilir illia ilmar ilya imad imran ingo ioannis ion ira irakli iosif isaac ismail
  istvan ivan ivars ivo ivor jack jackson jacek jacob jacques jaime jair jake jakob jakub jamal james jamie jan janez
  janis jānis janos janusz jared jarno jaroslav jaroslaw jarosław jason javier jay jean-claude jean-luc jean-yves jeff
  jeffrey jens jeremy jeroen jerome jerry jerzy jesper jesse jesus jevgeni jim jimmy jiri joachim joao joaquin joe
  joel joerg johan johann johannes john johnny jon jonah jonas jonathan jonny joost jordi jorg jörg jorge jorgen jos
  jose josé josef josep joseph josh joshua josip juan judah juha jukka jules julian julien julio julius juraj jurgen
  jürgen juri jurijs jussi justin kai kairat kalle kamil kanat karel karim karl karol kaspars kaupo kazimierz keir
  keith ken kenneth kent kestutis kevin khalid khalifa kirill kiril kjell klaus konrad konstantin konstantinos
  konstantins konstanty korneliusz kostas kostiantyn kostyantyn krisjanis krišjānis krzysztof kurt kuzma kyle kyriakos
  kyrylo ladislav larry lars lasse laszlo laurent laurentiu lauri lawrence lazar lech lee leif leigh len lennart leo
  leon leonard leonardo leonid leonidas leopold leroy lennie les leszek lev levan lew lewis liam lionel lindsey linas
  liubomyr lloyd lorenz lorenzo lothar lou louis luc luca lucas lucian lucien ludovic ludwig luigi luis luiz lukas
  lukasz łukasz luke lyndon maarten magnus mahmoud maksim maksym maks malcolm manfred manuel marat marc marcel
  marcello marcin marco marcos marcus marek margus marian marijan marin mario mariusz marius mark marko markiyan
  markus marlon mart martin marty martti marvin mate mateo mateusz mathias mathieu mats matt matteo matthew matthias
  matti matus mauricio maurice maurizio max maxim maxime maximilian mehmet mel melvin micah micheál michael michal
  michał michel mick mickey mieczyslaw mieczysław miguel mihai mihail mihails mikael mike mikhail mikhailo mikheil
  mikhalis mikko mikk mikolaj mikuláš milan mile milos miloš milorad mircea miro miroslav miroslaw mitch moe mohamed
  mohammad mohammed mohsen moritz morten moses moshe muhammad murat murray musa mustafa mykhailo mykhaylo mykola
  mykyta myron naftali nathan nathaniel nazar neal ned neil nelson nick nicholas nicolae nicolas nicola nicolás
  nicusor niels nigel nikita nikol nikola nikolai nikolaj nikolaos nikolas nikolay nikos nils noah noel norbert norman
  nuno nursultan oded olaf olav ole oleg oleh oleksandr oleksii oleksiy oles olexander olexiy oliver olivier olle olli
  omar orest orlando oscar oskar osman ostap oszkar otto owen pablo paddy panas paolo paschal pasha pat patrick patrik
  pavel pavlo pavol paul paulo pavlos pawel paweł pedro pekka pelle per percy perry pete peter petar petr petre petri
  petro petteri phil philip philipp philippe phillip pier pierre pieter pietro piotr platon pjotr predrag prokop pyotr
  rafael rafal rafał raffaele raimonds raimundas rainer ralf ralph ramon ramūnas ramzan randy raphael rashid raul
  ravil ray raymond reinhard reinis remigiusz renat rene rené reuven reza ricardo riccardo richard rick ricky rihards
  rinat rishi rob robbie robert roberto roderich rodion rodney rodrigo rodrigue roger roland rolf roman romano romuald
  ron ronald ronnie ross rostyslav rostislav roy ruben rudolf rudy rui rumen rupert ruslan russ russell rustam rustem
  ryan ryszard sabri saeed said salman salvador salvatore sam sami samir samuel sandor sandro sascha sauli scott sean
  sebastian sebastien semen semyon serdar serge sergei sergej sergejs sergey sergii sergio sergiu sergiusz serhii
  serhiy serhij seth seyed shane shaun shavkat shimon siarhei sid siegfried siim simon slava slavko slawomir sławomir
  slobodan sofian soren søren spencer stan stanislav stanislaw stanisław stas stefan stefano stefanos steffen stelian
  sten stephan stephane stéphane stephen steve steven stewart stjepan stuart suleyman sven svein sviatoslav svyatoslav
  sylwester taavi taras tariq tarmo ted teemu teodor terence terry thaddeus theo theodor thibault thierry thom thomas
  thorsten tibor tiit tim timo timofey timothy timur tito tobias toby todd toivo tom tomas tomasz tommy toni tony tor
  torben toomas torsten travis trent trevor tuomas tymofii tymur tyler ulf ulrich uldis umar urho urmas uwe vadim
  vadym vaidotas valdas valdis valentin valentyn valerii valeriy valery valerijs valeri vasco vasil vasile vasili
  vasilii vasilis vasily vassily vasyl vaclav václav veli vernon viacheslav vincent vince vincenzo viktor victor
  viorel virgil virgilijus vitali vitalii vitalijs vitaliy vitaly vito vlad vladas vladimir vladimirs vladislav
  vladislavs vladyslav vlado vojtech volker volodymyr vova vsevolod vyacheslav vytautas waldemar walter walt warren
  wayne werner wes wieslaw wiktor wilbur wilhelm will william willem willy winston witold wlodzimierz wojciech
  wolfgang woldemar xavier yahya yair yakiv yakov yan yann yanis yannick yanek yaroslav yasha yasser yefim yegor yehor
  yehuda yevgeni yevgenii yevgeniy yevgeny yevhen yevhenii yevhenij yitzhak yoav yossi yuri yurii yuriy yury yusuf
  yves zacharias zachary zahid zakhar zakir zaur zbigniew zdenek zeljko zenon zeno zhan zhen zlatko zoltan zoran zurab
  zygimantas daniyar bakhyt nurlan yerlan serik darkhan shakhrat tigran vardan gagik hayk narek aram ararat vahan
`);

const gender = new Map<string, "female" | "male" | null>();
for (const name of FEMALE) gender.set(withoutAccents(name), "female");
for (const name of MALE)
  gender.set(withoutAccents(name), gender.get(withoutAccents(name)) === "female" ? null : "male");

/** True for a word, in lower case, that is a given name: "andrii", "roksolana". */
export function isGivenName(spelled: string): boolean {
  const lower = withoutAccents(spelled);
  return gender.has(lower) || (lower.includes("-") && gender.has(lower.slice(0, lower.indexOf("-"))));
}

const FEMALE_SURNAME = /(?:ova|eva|yova|ina|yna|ska|skaya|skaia|zka|cka|skaja|aya|enkova|ovna|evna|ivna)$/;
const MALE_SURNAME =
  /(?:ov|ev|yov|in|yn|sky|skyi|skyy|skiy|skij|ski|skii|tsky|tskyi|cki|zki|ovich|evich|ovych|evych|oy|iy|yi)$/;

/** Slavic endings of surnames, which tell a person's name from other capitalised words. */
const SURNAME =
  /(?:enko|chenko|chuk|iuk|yuk|niak|nyak|chak|ovych|evych|ovich|evich|vych|vich|wicz|sky|skyi|skyy|skiy|skij|skii|ska|skaya|cki|cka|tsky|tskyi|ienko|ov|ova|ev|eva|yov|yova|iev|ieva|ishin|yshyn|kin|kina|yuk|dze|shvili|yan|ian|sson|ssen|sen|auskas|auskis|aitis|auskiene|enas|nen|escu|oglu)$/;

/** True for a word, in lower case, that ends as Slavic and some neighbouring surnames do: "haivanenko", "pervyshov". */
export function looksLikeSurname(lower: string): boolean {
  return lower.length > 4 && SURNAME.test(lower);
}

/**
 * Gender of a person's full name from the given name, else from a Slavic surname's ending; null when neither tells.
 * `genderOfName("Elina Koivu") → "female"`
 */
export function genderOfName(name: string): "female" | "male" | null {
  const parts = withoutAccents(name.toLowerCase()).split(/\s+/);
  const first = parts[0] ?? "";
  const known = gender.get(first) ?? gender.get(first.split("-")[0] ?? "");
  if (known) return known;
  const last = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  if (last.length > 4 && FEMALE_SURNAME.test(last)) return "female";
  if (last.length > 4 && MALE_SURNAME.test(last)) return "male";
  return null;
}

/** What follows the hyphen in given names of two syllables from East Asia: "Geun-hye", unlike "Oslo-based". */
export const SECOND_SYLLABLES: ReadonlySet<string> = new Set(
  `un hye moon in hwa wook yong hyun sik soo jin kyu won min yeol ho ju hee young seok chul hwan sung il nam eun joon woo hoon bin taek
  rae ryol hui chol song hyon sok wen bian shek myung jung koo sun dong kuk jae ung ku kyun gyu hyung seong suk jong mo chan`
    .trim()
    .split(/\s+/),
);
