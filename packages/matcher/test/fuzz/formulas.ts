import fc from "fast-check";
import { CRITERION_IDS, InputError } from "../../src/index.js";
import { compileFormula, type Formula } from "../../src/scoring/index.js";
import { roundScore } from "../../src/scoring/rounding.js";
import type { Target } from "../../../../test-support/fuzz/target.js";
import { anyText, mutatedText } from "../../../../test-support/fuzz/mutations.js";
import { anyFormula } from "../scoring/arbitrary-formula.js";
import { EXAMPLES, TOKENS } from "./formula-examples.js";
import { numbersFrom } from "./numbers.js";

/** Formulas over all criteria: the grammar knows three, so others take their places. */
const overAllCriteria = fc
  .tuple(anyFormula, fc.shuffledSubarray([...CRITERION_IDS], { minLength: 3, maxLength: 3 }))
  .map(([text, names]) => text.replaceAll(/sector|region|size/g, (name) => names[BASIC.indexOf(name)] ?? name));
const BASIC = ["sector", "region", "size"];

const inputs = fc.oneof(
  { weight: 5, arbitrary: overAllCriteria },
  { weight: 4, arbitrary: mutatedText(EXAMPLES, TOKENS) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }).map((tokens) => tokens.join(" ")) },
  { weight: 1, arbitrary: anyText(520) },
);

export const target: Target<string> = {
  name: "formulas",
  corpus: "packages/matcher/test/fuzz/corpus/formulas",
  inputs,
  // As JSON, which also holds halves of surrogate pairs.
  save: (text) => ({ label: "formula", extension: ".json", bytes: new TextEncoder().encode(JSON.stringify(text)) }),
  load: ({ bytes }) => JSON.parse(new TextDecoder().decode(bytes)) as string,
  check,
};

function check(text: string): string {
  const formula = compiled(text);
  if (formula === undefined) return "InputError";
  const random = numbersFrom(text);
  for (let boxes = 0; boxes < 3; boxes += 1) checkBox(formula, random);
  return "evaluated";
}

/** Undefined for a formula that is refused as it should be. */
function compiled(text: string): Formula | undefined {
  try {
    return compileFormula(text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [issue, ...others] = error.issues;
    if (issue?.code === "invalid-formula" && others.length === 0) return undefined;
    throw new Error(`A formula is refused by the error ${error.message}`);
  }
}

/** In a box and at the points of it: every score is a number, and none is above the bound. */
function checkBox(formula: Formula, random: () => number): void {
  const ends = CRITERION_IDS.map(() => [utility(random), utility(random)].sort((a, b) => a - b));
  const low = ends.map(([end = 0]) => end);
  const high = ends.map(([, end = 0]) => end);
  const bound = formula.upperBound(low, high);
  for (let points = 0; points < 6; points += 1) {
    const point = low.map((from, i) => inside(from, high[i]!, random));
    const score = scoreOf(formula, point);
    if (!Number.isFinite(roundScore(score))) throw new Error(`The score is ${roundScore(score)} at ${point.join()}.`);
    if (!(roundScore(score) <= roundScore(bound))) throw new Error(`Rounding ${score} lifts it over ${bound}.`);
    if (!(score <= bound)) throw new Error(`The score ${score} at ${point.join()} is above the bound ${bound}.`);
    const exact = formula.upperBound(point, point);
    if (exact !== score) throw new Error(`The score at ${point.join()} is ${score}, and its bound ${exact}.`);
    if (scoreOf(formula, point) !== score) throw new Error(`The score at ${point.join()} is another the second time.`);
  }
}

function scoreOf(formula: Formula, utilities: readonly number[]): number {
  const value = formula.evaluate(utilities);
  return Number.isFinite(value) ? value : 0;
}

const TURNS = [0, 1, 0.5, Number.MIN_VALUE, 1 - 2 ** -53];

function utility(random: () => number): number {
  return random() < 0.4 ? TURNS[Math.floor(random() * TURNS.length)]! : random();
}

function inside(low: number, high: number, random: () => number): number {
  const part = random();
  if (part < 0.3) return low;
  if (part < 0.6) return high;
  return Math.min(high, low + random() * (high - low));
}
