import { folded } from "./folded.js";
import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

const YES = new Set(["oui", "yes", "o", "y", "1", "true", "vrai", "نعم"].map(folded));
const NO = new Set(["non", "no", "n", "0", "false", "faux", "لا"].map(folded));

/** Reads yes or no in French, English or Arabic. */
export function parseBoolean(cell: CellValue): Parsed<boolean> {
  if (typeof cell === "boolean") return parsed(cell);
  const word = folded(String(cell));
  if (YES.has(word)) return parsed(true);
  if (NO.has(word)) return parsed(false);
  return refused(cell, "is neither yes nor no", "oui, non, yes, no, 1 or 0");
}
