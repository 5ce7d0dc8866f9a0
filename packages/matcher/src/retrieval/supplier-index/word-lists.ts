import { comparableWord } from "../../domain/index.js";
import { Dictionary } from "../columns/dictionary.js";

/** The different lists of words that firms give: certifications, languages or markets. */
export interface WordLists {
  readonly words: readonly string[];
  /** Lists of numbers of words. In a column, 0 stands for an unknown list and `n` for the list `n - 1`. */
  readonly lists: readonly (readonly number[])[];
}

const JOINER = "\u0000";

/** Gives equal lists of words one number. */
export class WordListCollector {
  private readonly words = new Dictionary<string>();
  private readonly lists = new Dictionary<readonly number[]>();
  /** Many firms give the same lists: by their words joined, for lists of which no word has the sign that joins them. */
  private readonly joined = new Map<string, number>();

  /** 0 for a list that is not known. */
  numberOf(list: readonly string[] | undefined): number {
    if (list === undefined) return 0;
    const key = list.join(JOINER);
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    const numbers = list.map((word) => this.words.numberOf(word, () => word));
    const number = 1 + this.lists.numberOf(numbers.join(), () => numbers);
    if (!list.some((word) => word.includes(JOINER))) this.joined.set(key, number);
    return number;
  }

  finished(): WordLists {
    return { words: this.words.values, lists: this.lists.values };
  }
}

/** The list that stands for a number of a column. */
export function listAt({ words, lists }: WordLists, number: number): string[] | undefined {
  return number === 0 ? undefined : lists[number - 1]!.map((word) => words[word]!);
}

/** Numbers the words of lists so that all ways of writing a word have one number. */
export function comparableNumbers({ words }: WordLists): ReadonlyMap<string, number> {
  const keys = new Set(words.map(comparableWord));
  return new Map([...keys].map((key, number) => [key, number]));
}

/** By column number: one of `bits` bits for each word of the list; words share bits when there are more than that. */
export function listMasks(lists: WordLists, bits: number, unknown: number): Uint32Array {
  const numbers = comparableNumbers(lists);
  const bitOf = lists.words.map((word) => bitMask(numbers.get(comparableWord(word))!, bits));
  return Uint32Array.from([unknown, ...lists.lists.map((list) => list.reduce((mask, word) => mask | bitOf[word]!, 0))]);
}

export function bitMask(number: number, bits: number): number {
  return (1 << (number % bits)) >>> 0;
}
