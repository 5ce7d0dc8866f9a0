import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

const WRITE_PLAIN =
  "a number such as 1250000,50 without a unit, thousands separated by spaces or not at all; nothing where it is not known";
const WRITE_WHOLE = "a whole number such as 12 without a unit; nothing where it is not known";
const WRITE_SHARE = "a ratio such as 0,25 or a percentage such as 25 %";

/** Blanks that separate thousands: space, no-break, thin, narrow no-break, figure space. */
const GROUP = "[ \\u00a0\\u2009\\u202f\\u2007]";
/** How most numbers are written: Western digits alone, few enough to be exact. */
const DIGITS = /^\d{1,15}$/;
const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED = new RegExp(`^[+-]?\\d{1,3}(?:${GROUP}\\d{3})+(?:[.,]\\d+)?$`);
const BLANKS = new RegExp(GROUP, "g");
/** One separator before exactly three digits: thousands to some, decimals to others. */
const TWO_READINGS = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const SEVERAL_SEPARATORS = /^[+-]?\d+(?:[.,]\d+){2,}$/;
const SHORTENED = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/;

/**
 * Reads a number as people write it: decimal comma or point, thousands separated by blanks, Western or Arabic-Indic digits.
 * Nothing is guessed: hexadecimal, `NaN`, `1e5` and an empty text are no numbers.
 */
export function parseNumber(cell: CellValue): Parsed<number> {
  if (typeof cell === "number" && Number.isFinite(cell)) return parsed(cell);
  if (typeof cell !== "string") return refused(cell, "is not a number", WRITE_PLAIN);
  if (DIGITS.test(cell)) return parsed(Number(cell));
  const text = westernDigits(cell.trim());
  if (PLAIN.test(text) || GROUPED.test(text)) return finite(Number(text.replace(BLANKS, "").replace(",", ".")), cell);
  if (SHORTENED.test(text))
    return refused(cell, "was shortened by the spreadsheet", "all its digits: format the column as a number");
  if (SEVERAL_SEPARATORS.test(text)) return refused(cell, "can be read in several ways", WRITE_PLAIN);
  return refused(cell, "is not a number", WRITE_PLAIN);
}

/** Like {@link parseNumber}, and refuses `1.250`, which is 1250 to one reader and 1,25 to another. */
export function parseAmount(cell: CellValue): Parsed<number> {
  if (typeof cell === "string" && TWO_READINGS.test(westernDigits(cell.trim()))) return twoReadings(cell);
  return parseNumber(cell);
}

/** A number of people or of things. */
export function parseCount(cell: CellValue): Parsed<number> {
  const number = parseAmount(cell);
  if (number.ok) return Number.isInteger(number.value) ? number : refused(cell, "is not a whole number", WRITE_WHOLE);
  return { ok: false, fault: { ...number.fault, expected: WRITE_WHOLE } };
}

/** A ratio in [0, 1], or a percentage with its sign. */
export function parseShare(cell: CellValue): Parsed<number> {
  const percentage = typeof cell === "string" && cell.trim().endsWith("%");
  const number = parseNumber(percentage ? cell.trim().slice(0, -1).trim() : cell);
  if (!number.ok) return refused(cell, "is not a share", WRITE_SHARE);
  const share = percentage ? number.value / 100 : number.value;
  return share >= 0 && share <= 1 ? parsed(share) : refused(cell, "is not between 0 and 1", WRITE_SHARE);
}

function twoReadings(cell: string): Parsed<never> {
  const digits = cell.trim().replace(/[.,]/, "");
  const decimals = `${cell.trim().replace(".", ",")}0`;
  return refused(cell, "can be read in two ways", `${digits} or ${decimals}`);
}

function finite(value: number, cell: string): Parsed<number> {
  return Number.isFinite(value) ? parsed(value) : refused(cell, "is too large", WRITE_PLAIN);
}

/** Arabic-Indic and Persian digits and the Arabic separators of decimals and thousands as their Western counterparts. */
function westernDigits(text: string): string {
  if (!/[\u0660-\u06f9]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace("\u066b", ",")
    .replace(/\u066c/g, " ");
}
