/** Longest text of a record that a sentence takes in whole, in characters. */
const LONGEST_QUOTATION = 160;

/** What would turn the direction of all that follows, where a record does not end it. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Blanks of any kind, and what ends a line or a cell. */
const BLANKS = /[\s\p{Cc}]+/gu;

/** A text of a record as a sentence can hold it: on one line, cut where it is long, and without power over the direction around it. */
export function inOneLine(text: string): string {
  const plain = text
    .slice(0, 20 * LONGEST_QUOTATION)
    .replace(DIRECTIONS, "")
    .replace(BLANKS, " ")
    .trim();
  const characters = [...plain];
  return characters.length > LONGEST_QUOTATION
    ? `${characters.slice(0, LONGEST_QUOTATION).join("").trimEnd()}…`
    : plain;
}
