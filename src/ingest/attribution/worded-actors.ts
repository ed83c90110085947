import type { LocalActor } from "../annotations.ts";

const DETERMINER = /^(?:the|an?|his|her|its|their)\s+/i;

/** The actors of an article by the words that name them: "the ministry" and "Ministry" mean one actor, as do "Ada Stone" and "Stone". */
export class WordedActors {
  readonly #byWording = new Map<string, number>();
  readonly #bySurname = new Map<string, number>();

  constructor(actors: readonly LocalActor[]) {
    actors.forEach((actor, index) => {
      this.add(actor, index);
    });
  }

  /** Takes an actor up under its index; of two with the same words the first stays. */
  add({ name, kind }: LocalActor, index: number): void {
    const wording = bare(name);
    if (!this.#byWording.has(wording)) this.#byWording.set(wording, index);
    const surname = name.slice(name.lastIndexOf(" ") + 1);
    if (kind === "person" && surname !== name && !this.#bySurname.has(surname)) this.#bySurname.set(surname, index);
  }

  /** The index of the first actor so named, or null. */
  find(words: string): number | null {
    const [worded, named] = [this.#byWording.get(bare(words)), this.#bySurname.get(words)];
    if (worded === undefined || named === undefined) return worded ?? named ?? null;
    return Math.min(worded, named);
  }
}

function bare(words: string): string {
  return words.replace(DETERMINER, "").toLowerCase();
}
