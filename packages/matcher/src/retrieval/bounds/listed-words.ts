import { comparableWord } from "../../domain/index.js";
import { bitMask, comparableNumbers, type WordLists } from "../supplier-index/word-lists.js";

/** What a need's list of required words means for the lists of a segment. */
export interface RequiredWords {
  /** Names the words as the need wrote them. */
  readonly key: string;
  /** By column number: 1 for a list that has all the words. */
  readonly accepted: Uint8Array;
  /** The bits of the words in node summaries. */
  readonly mask: number;
  /** The column numbers of the lists that have all the words. */
  readonly lists: readonly number[];
}

/** Finds the lists that hold required words, from the lists of the rarest word. */
export class ListedWords {
  private readonly numbers: ReadonlyMap<string, number>;
  /** By comparable word: column numbers of the lists that hold it. */
  private readonly holders: readonly ReadonlySet<number>[];

  /** `unknownPasses` says whether a firm of which the list is not known is accepted. */
  constructor(
    private readonly words: WordLists,
    private readonly bits: number,
    private readonly unknownPasses: boolean,
  ) {
    this.numbers = comparableNumbers(words);
    const holders = Array.from(this.numbers, () => new Set<number>());
    const numberOf = words.words.map((word) => this.numbers.get(comparableWord(word))!);
    words.lists.forEach((list, i) => {
      for (const word of list) holders[numberOf[word]!]!.add(i + 1);
    });
    this.holders = holders;
  }

  required(words: readonly string[]): RequiredWords {
    const numbers = words.map((word) => this.numbers.get(comparableWord(word)));
    const lists = this.listsWith(numbers);
    const accepted = new Uint8Array(this.words.lists.length + 1);
    for (const list of lists) accepted[list] = 1;
    accepted[0] = Number(this.unknownPasses);
    // A word that no list holds has no bit.
    const bits = numbers.map((number) => (number === undefined ? 0 : bitMask(number, this.bits)));
    return { key: JSON.stringify(words), accepted, mask: bits.reduce((mask, bit) => mask | bit, 0) >>> 0, lists };
  }

  private listsWith(numbers: readonly (number | undefined)[]): number[] {
    const holders = numbers.map((number) => (number === undefined ? new Set<number>() : this.holders[number]!));
    const [rarest, ...others] = holders.sort((a, b) => a.size - b.size);
    return [...(rarest ?? [])].filter((list) => others.every((lists) => lists.has(list)));
  }
}
