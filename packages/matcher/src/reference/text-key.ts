/** Letters that writers of Arabic script use for one another in names. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ک: "ك",
  گ: "ك",
  ڭ: "ك",
  ݣ: "ك",
  ڨ: "ك",
  پ: "ب",
  چ: "ج",
  ڤ: "ف",
};

const VARIANT_LETTER = new RegExp(`[${Object.keys(ARABIC_LETTERS).join("")}]`, "gu");

/**
 * The words of a text without what writers vary: case, accents, hyphens, apostrophes, Arabic vowel signs, hamza and
 * tatweel. `Aïn-Sebaâ` gives `["ain", "sebaa"]`.
 */
export function foldedWords(text: string): string[] {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Lm}ء]/gu, "")
    .replace(VARIANT_LETTER, (letter) => ARABIC_LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** One key for all spellings of a name that differ only in what {@link foldedWords} removes, and in blanks. */
export function nameKey(text: string): string {
  return foldedWords(text).join("");
}
