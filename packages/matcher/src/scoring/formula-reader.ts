import type { InputError } from "../errors.js";
import { formulaError } from "./formula-error.js";
import { tokensOf, type Token } from "./formula-tokens.js";

/** Reads a formula's tokens from left to right, and names the place of a fault by the token that comes next. */
export class FormulaReader {
  readonly #tokens: readonly Token[];
  #read = 0;

  constructor(readonly text: string) {
    this.#tokens = tokensOf(text);
  }

  /** The text of the next token; empty at the end. */
  get next(): string {
    return this.#tokens[this.#read]?.text ?? "";
  }

  take(): void {
    this.#read += 1;
  }

  /** A fault of the next token. */
  fault(message: string, suggestions?: readonly string[]): InputError {
    return formulaError(this.text, message, this.#tokens[this.#read]?.start ?? this.text.length, suggestions);
  }
}
