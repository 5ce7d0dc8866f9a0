/** `ISO 9001`, `iso-9001` and `ISO9001` are the same word: compared without case, blanks, hyphens and underscores. */
export function wordKey(word: string): string {
  return word.toLowerCase().replace(/[\s\p{Pd}_]/gu, "");
}
