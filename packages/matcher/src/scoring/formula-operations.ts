/** What an operator or function of a formula computes, and how many values it takes. */
export interface Operation {
  readonly arity: readonly [fewest: number, most: number];
  readonly compute: (...values: number[]) => number;
}

const MOST_ARGUMENTS = 8;

const unary = (compute: (x: number) => number): Operation => ({
  arity: [1, 1],
  compute: compute,
});
const binary = (compute: (a: number, b: number) => number): Operation => ({
  arity: [2, 2],
  compute: compute,
});
const test = (compare: (a: number, b: number) => boolean) => binary((a, b) => Number(compare(a, b)));

/** Operators by mathjs's names for them. */
export const OPERATORS: ReadonlyMap<string, Operation> = new Map([
  ["add", binary((a, b) => a + b)],
  ["subtract", binary((a, b) => a - b)],
  ["multiply", binary((a, b) => a * b)],
  ["divide", binary((a, b) => a / b)],
  ["pow", binary((a, b) => a ** b)],
  ["unaryMinus", unary((x) => -x)],
  ["unaryPlus", unary((x) => x)],
  ["smaller", test((a, b) => a < b)],
  ["smallerEq", test((a, b) => a <= b)],
  ["larger", test((a, b) => a > b)],
  ["largerEq", test((a, b) => a >= b)],
  ["equal", test((a, b) => a === b)],
  ["unequal", test((a, b) => a !== b)],
  ["and", test((a, b) => Boolean(a) && Boolean(b))],
  ["or", test((a, b) => Boolean(a) || Boolean(b))],
  ["not", unary((x) => Number(!x))],
]);

/** Functions by name. */
export const FUNCTIONS: ReadonlyMap<string, Operation> = new Map([
  ["abs", unary(Math.abs)],
  ["min", { arity: [1, MOST_ARGUMENTS], compute: Math.min }],
  ["max", { arity: [1, MOST_ARGUMENTS], compute: Math.max }],
  ["sqrt", unary(Math.sqrt)],
  ["exp", unary(Math.exp)],
  ["log", unary(Math.log)],
  ["log10", unary(Math.log10)],
  ["log1p", unary(Math.log1p)],
  ["round", unary((x) => Math.sign(x) * Math.round(Math.abs(x)))],
  ["floor", unary(Math.floor)],
  ["ceil", unary(Math.ceil)],
  ["clamp", { arity: [3, 3], compute: (x = NaN, low = NaN, high = NaN) => Math.min(Math.max(x, low), high) }],
  ["pow", binary((a, b) => a ** b)],
]);
