import { stemmer } from "@orama/stemmers/arabic";

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Longer runs are no words, and what a stemmer takes off is shorter. */
const LONGEST_WORD = 24;

/** A final heh stands for a teh marbuta in hurried writing. */
const HURRIED_ENDING = /ه$/;

export function isArabic(word: string): boolean {
  return ARABIC_LETTER.test(word);
}

/**
 * The stem of a folded word in Arabic script, by the Snowball stemmer of Orama: `القطع` and `قطعة` give `قطع`. Articles,
 * conjunctions and endings fall away; broken plurals stay apart.
 */
export function arabicStem(word: string): string {
  return stemmer(word.slice(0, LONGEST_WORD).replace(HURRIED_ENDING, "ة")).replace(/ة$/, "ه");
}
