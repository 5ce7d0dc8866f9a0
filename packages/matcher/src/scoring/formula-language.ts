import { Operation } from "./formula-operations.js";
import type { ProgramBuilder, Slot } from "./formula-program.js";

/** An operator or function of a formula: how many values it takes, and the steps that compute it. */
export interface Term {
  readonly arity: readonly [fewest: number, most: number];
  readonly compile: (program: ProgramBuilder, values: readonly Slot[]) => Slot;
}

const MOST_ARGUMENTS = 8;

const unary = (operation: Operation): Term => ({
  arity: [1, 1],
  compile: (program, [x]) => program.step(operation, x!),
});
const binary = (operation: Operation): Term => ({
  arity: [2, 2],
  compile: (program, [a, b]) => program.step(operation, a!, b),
});
const fold = (operation: Operation): Term => ({
  arity: [1, MOST_ARGUMENTS],
  compile: (program, values) => values.reduce((a, b) => program.step(operation, a, b)),
});

/** Operators by mathjs's names for them. */
export const OPERATORS: ReadonlyMap<string, Term> = new Map([
  ["add", binary(Operation.Add)],
  ["subtract", binary(Operation.Subtract)],
  ["multiply", binary(Operation.Multiply)],
  ["divide", binary(Operation.Divide)],
  ["pow", binary(Operation.Power)],
  ["unaryMinus", unary(Operation.Negate)],
  ["unaryPlus", { arity: [1, 1], compile: (_, [x]) => x! }],
  ["smaller", binary(Operation.Smaller)],
  ["smallerEq", binary(Operation.SmallerOrEqual)],
  ["larger", binary(Operation.Larger)],
  ["largerEq", binary(Operation.LargerOrEqual)],
  ["equal", binary(Operation.Equal)],
  [
    "unequal",
    { arity: [2, 2], compile: (program, [a, b]) => program.step(Operation.Not, program.step(Operation.Equal, a!, b)) },
  ],
  ["and", binary(Operation.And)],
  ["or", binary(Operation.Or)],
  ["not", unary(Operation.Not)],
]);

/** Functions by name. */
export const FUNCTIONS: ReadonlyMap<string, Term> = new Map([
  ["abs", unary(Operation.Abs)],
  ["min", fold(Operation.Min)],
  ["max", fold(Operation.Max)],
  ["sqrt", unary(Operation.Sqrt)],
  ["exp", unary(Operation.Exp)],
  ["log", unary(Operation.Log)],
  ["log10", unary(Operation.Log10)],
  ["log1p", unary(Operation.Log1p)],
  ["round", unary(Operation.Round)],
  ["floor", unary(Operation.Floor)],
  ["ceil", unary(Operation.Ceil)],
  [
    "clamp",
    {
      arity: [3, 3],
      compile: (program, [x, low, high]) => program.step(Operation.Min, program.step(Operation.Max, x!, low), high),
    },
  ],
  ["pow", binary(Operation.Power)],
]);
