/** `ISO 9001`, `iso-9001` and `ISO9001` are the same word. */
export function comparableWord(word: string): string {
  return word.toLowerCase().replace(/[\s\p{Pd}_]/gu, "");
}
