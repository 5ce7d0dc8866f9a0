import { CRITERION_IDS } from "../domain/index.js";
import { Operation, roundHalfAway } from "./formula-operations.js";
import { STEP_LENGTH, type Program } from "./formula-program.js";

/**
 * A function from utilities to a program's value. It reuses one array of slots, so a call allocates nothing.
 *
 * The operations are switches rather than a table of functions: a number that passes through a call which is not inlined is
 * put on the heap, which costs more than the arithmetic.
 */
export function evaluator({ code, slots: template, result }: Program): (utilities: ArrayLike<number>) => number {
  const slots = template.slice();
  return (utilities) => {
    setUtilities(slots, utilities);
    for (let at = 0; at < code.length; at += STEP_LENGTH) {
      const operation: Operation = code[at]!;
      const a = slots[code[at + 1]!]!;
      const b = slots[code[at + 2]!]!;
      const to = code[at + 4]!;
      if (operation <= Operation.Max) slots[to] = arithmetic(operation, a, b);
      else if (operation <= Operation.Or) slots[to] = truth(operation, a, b) ? 1 : 0;
      else if (operation <= Operation.Ceil) slots[to] = ofOne(operation, a);
      else slots[to] = a ? b : slots[code[at + 3]!]!;
    }
    return slots[result]!;
  };
}

/** A utility of -0 counts as 0, so that dividing by it has one result. */
export function setUtilities(slots: Float64Array, utilities: ArrayLike<number>): void {
  for (let slot = 0; slot < CRITERION_IDS.length; slot += 1) slots[slot] = utilities[slot]! + 0;
}

function arithmetic(operation: Operation, a: number, b: number): number {
  switch (operation) {
    case Operation.Add:
      return a + b;
    case Operation.Subtract:
      return a - b;
    case Operation.Multiply:
      return a * b;
    case Operation.Divide:
      return a / b;
    case Operation.Power:
      return a ** b;
    case Operation.Min:
      return Math.min(a, b);
    default:
      return Math.max(a, b);
  }
}

function truth(operation: Operation, a: number, b: number): boolean {
  switch (operation) {
    case Operation.Smaller:
      return a < b;
    case Operation.SmallerOrEqual:
      return a <= b;
    case Operation.Larger:
      return a > b;
    case Operation.LargerOrEqual:
      return a >= b;
    case Operation.Equal:
      return a === b;
    case Operation.And:
      return Boolean(a) && Boolean(b);
    default:
      return Boolean(a) || Boolean(b);
  }
}

function ofOne(operation: Operation, x: number): number {
  switch (operation) {
    case Operation.Negate:
      return -x;
    case Operation.Not:
      return x ? 0 : 1;
    case Operation.Abs:
      return Math.abs(x);
    case Operation.Sqrt:
      return Math.sqrt(x);
    case Operation.Exp:
      return Math.exp(x);
    case Operation.Log:
      return Math.log(x);
    case Operation.Log10:
      return Math.log10(x);
    case Operation.Log1p:
      return Math.log1p(x);
    case Operation.Round:
      return roundHalfAway(x);
    case Operation.Floor:
      return Math.floor(x);
    default:
      return Math.ceil(x);
  }
}
