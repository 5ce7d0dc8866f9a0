/** From which number to which an option may be, both included; 0 and Infinity where nothing is said. */
export interface NumberRange {
  readonly least?: number;
  readonly most?: number;
}

/** @throws RangeError unless an option is a whole number within a range. */
export function requireCount(option: string, value: number, { least = 0, most = Infinity }: NumberRange = {}): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw wrong(option, value, `a whole number ${from(least, most)}`);
}

/** @throws RangeError unless an option is a whole number from `least` on, or Infinity, which stands for all there are. */
export function requireCountOrAll(option: string, value: number, { least = 0 }: Pick<NumberRange, "least"> = {}): void {
  if (value === Infinity || (Number.isInteger(value) && value >= least)) return;
  throw wrong(option, value, `a whole number ${from(least, Infinity)}, or Infinity for all`);
}

/**
 * `most` may be `Number.MAX_VALUE` for whatever is finite; `what` says what the number is.
 *
 * @throws RangeError unless an option lies within a range.
 */
export function requireNumber(
  option: string,
  value: number,
  { least = 0, most = Infinity }: NumberRange = {},
  what = "number",
): void {
  if (value >= least && value <= most) return;
  throw wrong(option, value, `a ${what} ${from(least, most)}`);
}

function from(least: number, most: number): string {
  return most >= Number.MAX_VALUE ? `from ${least}` : `from ${least} to ${most}`;
}

function wrong(option: string, value: number, right: string): RangeError {
  return new RangeError(`${option} is ${value}, and is to be ${right}.`);
}
