// What does a chamber write to both sides of an introduction, or of a refusal?
export { writeLetter, type LetterOptions } from "./write-letter.js";
export { ADDRESSEES, LETTER_KINDS, type Addressee, type Letter, type LetterBlock, type LetterKind } from "./letter.js";
export { mayBeNamed } from "./discretion.js";
export { letterFacts, pairingOf, type HeldRecords, type LetterFacts } from "./letter-facts.js";
export type { Outdone } from "./outdone.js";
export type { Pairing } from "./pairing.js";
