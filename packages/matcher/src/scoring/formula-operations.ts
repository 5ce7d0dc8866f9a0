/** What one step of a program computes: numbers from one or two operands first, then truth values, then the choice. */
export enum Operation {
  Add,
  Subtract,
  Multiply,
  Divide,
  Power,
  Min,
  Max,
  Smaller,
  SmallerOrEqual,
  Larger,
  LargerOrEqual,
  Equal,
  And,
  Or,
  Negate,
  Not,
  Abs,
  Sqrt,
  Exp,
  Log,
  Log10,
  Log1p,
  Round,
  Floor,
  Ceil,
  Choose,
}

/** Rounds to the nearest integer, halves away from zero. */
export function roundHalfAway(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x));
}
