import { create, parseDependencies, type MathNode } from "mathjs/number";
import type { InputError } from "../errors.js";
import { formulaError } from "./formula-error.js";
import { FormulaReader } from "./formula-reader.js";
import { tokensOf } from "./formula-tokens.js";

/** Longest formula, in characters. */
const MAX_LENGTH = 500;
/** How many levels a formula may have. */
export const MAX_DEPTH = 32;
export const TOO_DEEP = `It is nested more than ${MAX_DEPTH} deep.`;

/**
 * mathjs's parser alone. Its ready-made `parse` would bring every function of mathjs along, which takes a command longer to
 * load than most have to run.
 */
const { parse } = create(parseDependencies ?? {});

/** The tree of a formula. Throws for what is no expression, and for what mathjs would need too much time or stack to read. */
export function parseFormula(text: string): MathNode {
  if (text.length > MAX_LENGTH) throw formulaError(text, `It is longer than ${MAX_LENGTH} characters.`, MAX_LENGTH);
  if (new FormulaReader(text).next === "") throw formulaError(text, "It is empty.");
  refuseHardToRead(text);
  try {
    return parse(text.trimEnd());
  } catch (error) {
    throw unreadable(text, error);
  }
}

/**
 * mathjs reads what follows a `%` twice, to tell a percentage from a remainder, so that nested ones double its time at each
 * level. Brackets cost it much of the call stack.
 */
function refuseHardToRead(text: string): void {
  let depth = 0;
  for (const reader = new FormulaReader(text); reader.next !== ""; reader.take()) {
    if (reader.next === "%") throw reader.fault("% is not allowed here.");
    if ("([{".includes(reader.next)) depth += 1;
    if (")]}".includes(reader.next)) depth -= 1;
    if (depth > MAX_DEPTH) throw reader.fault(TOO_DEEP);
  }
}

/** mathjs names most places itself, counted from 1; of other faults it quotes the token. */
function unreadable(text: string, error: unknown): InputError {
  if (error instanceof RangeError) return formulaError(text, "It is nested too deep.");
  if (!(error instanceof Error)) return formulaError(text, "It cannot be read.");
  if ("char" in error && typeof error.char === "number") {
    return formulaError(text, `${error.message.replace(` (char ${error.char})`, "")}.`, error.char - 1);
  }
  const quoted = tokensOf(text).find((token) => error.message.includes(`"${token.text}"`));
  return formulaError(text, `${error.message}.`, quoted?.start);
}
