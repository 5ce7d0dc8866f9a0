import { arabicStem, isArabic } from "./arabic-stem.js";
import { fold } from "./fold.js";
import { STOP_WORDS } from "./stop-words.js";
import { wordsOf } from "./words.js";

/** A word is cut after as many letters. */
const STEM_LETTERS = 6;

const NUMBER = /^\p{N}+$/u;

/** The cache holds short words alone: V8 copies what it slices up to this length, and keeps the whole text alive for more. */
const LONGEST_KEPT_WORD = 12;

/** Words kept, about 1.5 MB; all are forgotten when it is full. */
const KEPT_WORDS = 16_384;

/** By the word as it is written; an empty term for a word that says nothing. */
const known = new Map<string, string>();

/**
 * The terms of a text in order, with repetition: words without case, accents, Arabic vowel signs and tatweel (œ is oe), cut to their
 * stem. Words of one letter, {@link STOP_WORDS} and numbers are left out, and so the article in `l'eau`. Takes time linear in the text's
 * length.
 *
 * Words in Arabic script are stemmed, all others are cut to their first 6 letters: `chaudronnerie` and `chaudronnier` meet in `chaudr`. Measured as
 * nDCG@10 of the best single reference by BM25 on 340 French and 2,000 Portuguese awards (standard error about .02 and .009): no
 * stemming .190 and .270, Snowball of the right language .194 and .278, of the wrong one .188 and .273, cut at 5 letters .184
 * and .282, at 6 .188 and .286, at 7 .191 and .277. So cutting is as good, and the language need not be known.
 */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) {
    const term = termOf(word);
    if (term !== "") terms.push(term);
  }
  return terms;
}

/** A word as it stands in a text, and its term. */
export interface WordTerm {
  readonly word: string;
  readonly term: string;
}

/** The terms of {@link termsOf}, each with its word. */
export function wordTerms(text: string): WordTerm[] {
  return wordsOf(text)
    .map((word) => ({ word, term: termOf(word) }))
    .filter(({ term }) => term !== "");
}

function termOf(word: string): string {
  if (word.length > LONGEST_KEPT_WORD) return stemOf(fold(word));
  const before = known.get(word);
  if (before !== undefined) return before;
  const term = stemOf(fold(word));
  if (known.size >= KEPT_WORDS) known.clear();
  known.set(word, term);
  return term;
}

function stemOf(word: string): string {
  if (STOP_WORDS.has(word) || NUMBER.test(word) || isOneLetter(word)) return "";
  return isArabic(word) ? arabicStem(word) : firstLetters(word);
}

function isOneLetter(word: string): boolean {
  return word.length <= 2 && [...word].length <= 1;
}

/** Letters beyond the basic plane take two code units, and none is cut in half. */
function firstLetters(word: string): string {
  const start = word.slice(0, STEM_LETTERS);
  return /[\ud800-\udfff]/.test(start) ? [...word.slice(0, 2 * STEM_LETTERS)].slice(0, STEM_LETTERS).join("") : start;
}
