import { isAddition, withoutAdditions } from "./fold.js";

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** Apostrophes that Unicode counts as letters. */
const APOSTROPHE = /^[\u02b9-\u02ff]$/;

/** What a character is to a scan; 0 is one that was not met yet. */
const BETWEEN_WORDS = 1;
const IN_A_WORD = 2;
/** Both, like ½, or half of a character: the text is taken apart first. */
const MIXED = 3;

/** What each UTF-16 code unit is, learnt as it is met. */
const kinds = new Uint8Array(0x1_0000);

/** The runs of letters and digits of a text, as they stand there; taken apart (NFKD) where a character is more than one. */
export function wordsOf(text: string): string[] {
  return splitSimple(text) ?? splitTakenApart(withoutAdditions(text));
}

/** The words, or undefined for a text with a character that is {@link MIXED}. */
function splitSimple(text: string): string[] | undefined {
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === IN_A_WORD) {
      if (start < 0) start = i;
    } else if (kind === MIXED) {
      return undefined;
    } else if (start >= 0) {
      words.push(text.slice(start, i));
      start = -1;
    }
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

/** The slower way, character by character: letters beyond the basic plane are letters, and halves of one are not. */
function splitTakenApart(text: string): string[] {
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (belongs(character)) word += character;
    else if (word !== "") {
      words.push(word);
      word = "";
    }
  }
  return word === "" ? words : [...words, word];
}

function kindOf(unit: number): number {
  return kinds[unit] || (kinds[unit] = classify(unit));
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return MIXED;
  const character = String.fromCharCode(unit);
  if (isAddition(character)) return IN_A_WORD;
  const parts = [...withoutAdditions(character)];
  if (parts.every(belongs)) return IN_A_WORD;
  return parts.some(belongs) ? MIXED : BETWEEN_WORDS;
}

function belongs(character: string): boolean {
  return LETTER_OR_DIGIT.test(character) && !APOSTROPHE.test(character);
}
