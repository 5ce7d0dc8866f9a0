import { frenchAwards } from "@wasl/fixtures";
import type { Draw } from "./draw.js";
import { cpvDivisionsOf } from "./trades.js";

/** Where words come from. */
const OF_ALL_TRADES = 0.2;
const COINED = 0.06;
const COINED_WORDS = 300_000;
const SYLLABLES = ["ba", "ker", "dou", "sal", "mi", "tan", "rif", "zo", "hal", "nou", "get", "lam"];

/**
 * Words of a trade as real award titles use them: a word is drawn as often as it stands there, so a few are everywhere and most are rare.
 * One in five comes from titles of any trade, one in sixteen is coined, as names of sites and products are; of those too the first are
 * frequent and the others rare (Zipf's law), so that a larger register has more of them.
 *
 * Source: données essentielles de la commande publique (DECP), France, award notices up to 2 April 2019, under the Licence Ouverte 2.0;
 * selected, pseudonymised and converted for Wasl; see packages/fixtures/data/awards/fr-decp-2018-2019-a/LICENCE.md.
 */
export class Vocabulary {
  private readonly byTrade = new Map<string, readonly string[]>();
  private readonly all: readonly string[];

  private constructor(
    private readonly words: ReadonlyMap<string, readonly string[]>,
    /** Titles that were kept back from the words, by CPV division. */
    private readonly titles: ReadonlyMap<string, readonly string[]>,
  ) {
    this.all = [...words.values()].flat();
  }

  /** From the titles of past work; the titles of later needs are kept back. */
  static async read(): Promise<Vocabulary> {
    const past = (await frenchAwards.readSuppliers()).flatMap(({ references = [] }) => references);
    const later = await frenchAwards.readNeeds();
    const wordsIn = ({ title }: { readonly title: string }) =>
      title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .filter(Boolean);
    return new Vocabulary(
      byDivision(past, wordsIn),
      byDivision(later, ({ title }) => [title]),
    );
  }

  /** So many words of a trade, which is an NMA code. */
  text(draw: Draw, activity: string, words: number): string {
    const ofTrade = this.wordsOf(activity);
    return Array.from({ length: words }, () => this.word(draw, ofTrade)).join(" ");
  }

  /** A title that a buyer wrote for such a need; made of words where none was kept back. */
  title(draw: Draw, activity: string): string {
    const titles = cpvDivisionsOf(activity).flatMap((division) => this.titles.get(division) ?? []);
    return titles.length > 0 ? draw.pick(titles) : this.text(draw, activity, 8);
  }

  private word(draw: Draw, ofTrade: readonly string[]): string {
    const kind = draw.fraction();
    if (kind < COINED) return coined(Math.floor(COINED_WORDS ** draw.fraction()));
    return draw.pick(kind < COINED + OF_ALL_TRADES ? this.all : ofTrade);
  }

  private wordsOf(activity: string): readonly string[] {
    const known = this.byTrade.get(activity.slice(0, 2));
    if (known !== undefined) return known;
    const found = cpvDivisionsOf(activity).flatMap((division) => this.words.get(division) ?? []);
    const words = found.length > 0 ? found : this.all;
    this.byTrade.set(activity.slice(0, 2), words);
    return words;
  }
}

function byDivision<T extends { readonly activities?: readonly string[] | undefined }>(
  awards: readonly T[],
  textsOf: (award: T) => readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const award of awards) {
    const division = award.activities?.[0]?.slice(0, 2);
    if (division === undefined) continue;
    const texts = found.get(division) ?? [];
    texts.push(...textsOf(award));
    found.set(division, texts);
  }
  return found;
}

/** Another word for each number. */
function coined(number: number): string {
  let [word, rest] = ["", number];
  do {
    word += SYLLABLES[rest % SYLLABLES.length]!;
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return `${word}x`;
}
