/** What writers add to a letter or leave out: accents, Arabic vowel signs, tatweel, and invisible joiners and directions. */
const ADDITIONS = /[\p{M}\u0640\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** Letters that writers use for one another and that Unicode does not take apart. */
const VARIANTS: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ς: "σ",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  گ: "ك",
  ڭ: "ك",
  ݣ: "ك",
  ڨ: "ك",
  پ: "ب",
  چ: "ج",
  ڤ: "ف",
};

const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join("")}]`, "gu");

/**
 * The text in compatible characters that are taken apart (NFKD), without what is added to a letter. Accents go first: putting
 * a long run of them in Unicode's order would take time that grows with its square.
 */
export function withoutAdditions(text: string): string {
  return text.replace(ADDITIONS, "").normalize("NFKD").replace(ADDITIONS, "");
}

const PLAIN = /^[\0-\x7f]*$/;

/** One spelling for all that differ in case, accents, Arabic signs or letters that stand for one another. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return withoutAdditions(word)
    .toLowerCase()
    .replace(ADDITIONS, "")
    .replace(VARIANT, (letter) => VARIANTS[letter] ?? letter);
}

/** Whether a character has no meaning of its own. */
export function isAddition(character: string): boolean {
  return character.replace(ADDITIONS, "") === "";
}
