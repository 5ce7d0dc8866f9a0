import { CRITERION_IDS, type CriterionId } from "../domain/index.js";
import { upperBounder } from "./formula-bounds.js";
import { compileTree } from "./formula-compiler.js";
import { evaluator } from "./formula-evaluation.js";
import { parseFormula } from "./formula-parser.js";

/** An expression over the criteria, whose utilities are given in the order of CRITERION_IDS. */
export interface Formula {
  readonly text: string;
  /** The value for given utilities; may be NaN or infinite. Comparisons give 1 or 0. */
  evaluate(utilities: ArrayLike<number>): number;
  /**
   * No score that the formula gives for utilities within `[low[i], high[i]]`, itself within [0, 1], is above this number, where a
   * value that is not finite counts as score 0. It is the score itself when `low` equals `high`. May be infinite, never NaN.
   */
  upperBound(low: ArrayLike<number>, high: ArrayLike<number>): number;
}

/**
 * Compiles an expression over criteria, all or those named, in mathjs syntax. mathjs only parses; an allow-listed tree becomes
 * a program of our own, so nothing in a formula can reach beyond its numbers.
 *
 * Allowed: parentheses, constants up to 1e12, `+ - * /`, `^` with a literal exponent up to 16, comparisons, `and or not`,
 * `? :`, and abs, min, max, sqrt, exp, log, log10, log1p, round, floor, ceil, clamp(x, low, high), pow.
 *
 * Throws an {@link InputError} with code `invalid-formula`, whose message gives the place counted from 1.
 */
export function compileFormula(text: string, criteria: readonly CriterionId[] = CRITERION_IDS): Formula {
  const program = compileTree(parseFormula(text), text, criteria);
  return { text, evaluate: evaluator(program), upperBound: upperBounder(program) };
}
