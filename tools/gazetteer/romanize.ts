const RUSSIAN: Record<string, string> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const UKRAINIAN: Record<string, string> = { ...RUSSIAN, г: "h", и: "y" };

const spell = (word: string, letters: Record<string, string>) =>
  [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join("");

/** The usual English spellings of a Russian or Ukrainian name, in lower case: Изюм → izyum, izium, …. */
export function romanize(cyrillic: string): string[] {
  const forms = [spell(cyrillic, RUSSIAN), spell(cyrillic, UKRAINIAN)].flatMap((form) => [
    form,
    form.replace(/[iy]y\b/g, "y"),
    form.replace(/yi/g, "i").replace(/y([eua])/g, "i$1"),
    form.replace(/(?<=[aeiouy])e/g, "ye").replace(/^e/, "ye"),
    form.replace(/(?<=[aeiouy])e/g, "ye").replace(/oye\b/g, "oe"),
    form.replace(/([aeo])y(?![aeiou])/g, "$1i"),
  ]);
  return [...new Set(forms)];
}
