/** A word without case, accents, blanks and punctuation, so that `Chiffre d'affaires` and `CHIFFRE D’AFFAIRES` are one. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
