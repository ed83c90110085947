/** Forms that one given name takes in the languages the news spells it from, by which one person's name still is one. */
const FORMS = `
volodymyr vladimir wladimir uladzimir volodimir
oleksandr aleksandr alexander alexandr aleksander aliaksandr oleksander olexander alexandre aleksandar
serhii sergei sergey serhiy sergii siarhei sergej serge
andrii andriy andrei andrey andrej andrew andrzej
dmytro dmitry dmitri dmitriy dmitrii dzmitry
mykhailo mikhail mykhaylo michail
mykola nikolai nikolay mikalai
yevhen yevgeny evgeny evgeni yevgeni yevgeniy evgenii yevhenii eugene
yevheniia yevgenia evgenia yevgeniya eugenia
oleksii alexei alexey aleksei aleksey oleksiy aliaksei
kyrylo kirill kiril cyril
pavlo pavel
petro pyotr petr
yurii yuri yury yuriy iurii juri
oleh oleg aleh
ihor igor ihar
vasyl vasily vasili vasiliy
viktor victor
viktoriia victoria viktoria viktoriya
olena elena yelena
kateryna ekaterina katerina yekaterina katarina
yuliia yulia julia yuliya
olha olga
iryna irina
mariia maria mariya
nataliia natalia natalya nataliya
svitlana svetlana
tetiana tatiana tatyana tetyana
anastasiia anastasia anastasiya
oksana oxana
vladyslav vladislav
rostyslav rostislav
viacheslav vyacheslav
stanislav stanislaw
heorhii georgy georgi georgii
hryhorii grigory grigori
denys denis
maksym maxim maksim
artem artyom
valerii valery valeriy valeri
vitalii vitaly vitali vitaliy
anatolii anatoly anatoli
arsenii arseniy arseny
ruslan rouslan
taras taraz
bohdan bogdan
lyudmyla liudmyla lyudmila ludmila
joseph josef iosif
mohammed muhammad mohamed mohammad
joe joey
steve steven stephen
mike michael
bill william
`;

const base = new Map<string, string>();
for (const line of FORMS.trim().split("\n")) {
  const [first = "", ...others] = line.split(" ");
  for (const form of [first, ...others]) if (!base.has(form)) base.set(form, base.get(first) ?? first);
}

/** The form that stands for all forms of a given name, in lower case: "alexander" → "oleksandr"; unknown names stand for themselves. */
export function baseOfGivenName(lower: string): string {
  return base.get(lower) ?? lower;
}
