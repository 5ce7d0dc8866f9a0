import type { MathNode } from "mathjs/number";
import { compileNode, type Evaluate } from "./formula-compiler.js";
import { formulaError } from "./formula-error.js";
import { parse } from "./formula-parser.js";

/** Longest formula, in characters. */
const MAX_LENGTH = 500;

/** An expression over the criteria. */
export interface Formula {
  readonly text: string;
  /** The value for given utilities; may be NaN or infinite. Comparisons give 1 or 0. */
  evaluate: Evaluate;
}

/**
 * Compiles an expression over `sector`, `region` and `size` in mathjs syntax. mathjs only parses; an allow-listed tree becomes
 * closures, so nothing in a formula can reach beyond its numbers.
 *
 * Allowed: parentheses, constants up to 1e12, `+ - * /`, `^` with a literal exponent up to 16, comparisons, `and or not`,
 * `? :`, and abs, min, max, sqrt, exp, log, log10, log1p, round, floor, ceil, clamp(x, low, high), pow.
 *
 * Throws an {@link InputError} with code `invalid-formula`.
 */
export function compileFormula(text: string): Formula {
  if (text.length > MAX_LENGTH) throw formulaError(text, `It is longer than ${MAX_LENGTH} characters.`);
  return { text, evaluate: compileNode(parsed(text), text) };
}

function parsed(text: string): MathNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw formulaError(text, "It is nested too deep.");
    throw formulaError(text, error instanceof Error ? `${error.message}.` : "It cannot be read.");
  }
}
