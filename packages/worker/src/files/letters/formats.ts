/** What letters can be written as: documents for Word, and pages. */
export const LETTER_FORMATS = ["docx", "html"] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];
