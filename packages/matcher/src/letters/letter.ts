import type { Language } from "../reference/index.js";

export const LETTER_KINDS = ["introduction", "refusal"] as const;
export const ADDRESSEES = ["firm", "buyer"] as const;

/** What a letter is about: an introduction that is made, or one that is not. */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Whom it goes to. */
export type Addressee = (typeof ADDRESSEES)[number];

/** A part of a letter. */
export type LetterBlock =
  { readonly kind: "paragraph"; readonly text: string } | { readonly kind: "list"; readonly items: readonly string[] };

/**
 * A letter in one language, as text. What is of unknown direction stands between isolates (U+2068, U+2069), as in
 * explanations; names and titles of records are on one line each.
 */
export interface Letter {
  readonly kind: LetterKind;
  readonly addressee: Addressee;
  readonly needId: string;
  readonly supplierId: string;
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** The chamber that writes. */
  readonly sender: string;
  readonly date: string;
  readonly recipient: string;
  /** The ids of need and firm. */
  readonly references: string;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly LetterBlock[];
  readonly closing: string;
}
