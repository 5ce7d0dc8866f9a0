import type { IntegerProgramme, Row, Terms } from "./integer-programme.js";

/** Readers of the format may stop at long lines. */
const TERMS_A_LINE = 20;

/** An integer programme in the CPLEX LP format; variable 3 is called `x3`. */
export function lpText({ variables, objective, rows }: IntegerProgramme): string {
  const names = Array.from({ length: variables }, (_, variable) => `x${variable}`);
  return [
    "Maximize",
    ` obj: ${sumText(objective.length === 0 ? [[0, 0]] : objective)}`,
    "Subject To",
    ...rows.map((row, i) => ` r${i}: ${rowText(row)}`),
    "Binary",
    ...inLines(names),
    "End",
  ].join("\n");
}

function rowText(row: Row): string {
  return "least" in row ? `${sumText(row.terms)} >= ${row.least}` : `${sumText(row.terms)} <= ${row.most}`;
}

function sumText(terms: Terms): string {
  return inLines(terms.map(([variable, value]) => `${value < 0 ? "-" : "+"} ${Math.abs(value)} x${variable}`)).join(
    "\n",
  );
}

function inLines(words: readonly string[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < words.length; i += TERMS_A_LINE) lines.push(` ${words.slice(i, i + TERMS_A_LINE).join(" ")}`);
  return lines;
}
