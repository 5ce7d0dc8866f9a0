import { CRITERION_IDS } from "../domain/index.js";
import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program, type Slot } from "./formula-program.js";
import type { Intervals } from "./interval.js";

/** Which ways a value may go when a criterion rises. */
export enum Direction {
  None,
  Up,
  Down,
  Either,
}

const REVERSED = [Direction.None, Direction.Down, Direction.Up, Direction.Either] as const;

/**
 * By criterion, which ways a program's value may go when the utility rises: not the exact value alone, but the one that is computed,
 * since + - * and / never fall by rounding where the exact result rises. `intervals` holds the values of all slots for any utilities.
 */
export function directionsOf({ code, slots, result }: Program, intervals: Intervals): readonly Direction[] {
  const ways = Array.from(slots, () => Direction.None);
  const areBounded = slots.every((_, slot) => isBounded(intervals, slot));
  ways[result] = Direction.Up;
  for (let at = code.length - STEP_LENGTH; at >= 0; at -= STEP_LENGTH) {
    const operands = [code[at + 1]!, code[at + 2]!, code[at + 3]!] as const;
    const way = ways[code[at + 4]!]!;
    const directions = BY_OPERATION[code[at] as Operation](intervals, ...operands);
    for (const [i, direction] of directions.entries()) {
      ways[operands[i]!]! |= along(areBounded ? direction : Direction.Either, way);
    }
  }
  return ways.slice(0, CRITERION_IDS.length);
}

/** Free of NaN and infinities, beside which an order says little, and so of divisors that may be 0. */
function isBounded({ low, high, maybeNaN }: Intervals, slot: Slot): boolean {
  return maybeNaN[slot] === 0 && low[slot]! > -Infinity && high[slot]! < Infinity;
}

function along(direction: Direction, way: Direction): Direction {
  if (direction === Direction.Up || way === Direction.None) return way;
  return direction === Direction.Down ? REVERSED[way] : direction && Direction.Either;
}

/** Which ways the result of a step may go when each of its operands rises. */
type StepDirections = (x: Intervals, a: Slot, b: Slot, c: Slot) => readonly Direction[];

const always =
  (...directions: readonly Direction[]): StepDirections =>
  () =>
    directions;

const truth: StepDirections = (x, a, b) => [byTruth(x, a), byTruth(x, b)];

/** Of what is not rounded correctly, or goes either way. */
const unknown = always(Direction.Either, Direction.Either);

const BY_OPERATION: Readonly<Record<Operation, StepDirections>> = {
  [Operation.Add]: always(Direction.Up, Direction.Up),
  [Operation.Subtract]: always(Direction.Up, Direction.Down),
  [Operation.Multiply]: (x, a, b) => [bySign(x, b), bySign(x, a)],
  [Operation.Divide]: (x, a, b) => [bySign(x, b), REVERSED[bySign(x, a)]],
  [Operation.Power]: unknown,
  [Operation.Min]: always(Direction.Up, Direction.Up),
  [Operation.Max]: always(Direction.Up, Direction.Up),
  [Operation.Smaller]: always(Direction.Down, Direction.Up),
  [Operation.SmallerOrEqual]: always(Direction.Down, Direction.Up),
  [Operation.Larger]: always(Direction.Up, Direction.Down),
  [Operation.LargerOrEqual]: always(Direction.Up, Direction.Down),
  [Operation.Equal]: unknown,
  [Operation.And]: truth,
  [Operation.Or]: truth,
  [Operation.Negate]: always(Direction.Down),
  [Operation.Not]: (x, a) => [REVERSED[byTruth(x, a)]],
  [Operation.Abs]: (x, a) => [bySign(x, a)],
  [Operation.Sqrt]: always(Direction.Up),
  [Operation.Exp]: unknown,
  [Operation.Log]: unknown,
  [Operation.Log10]: unknown,
  [Operation.Log1p]: unknown,
  [Operation.Round]: always(Direction.Up),
  [Operation.Floor]: always(Direction.Up),
  [Operation.Ceil]: always(Direction.Up),
  [Operation.Choose]: (x, condition, yes, no) => [byBranches(x, condition, yes, no), Direction.Up, Direction.Up],
};

function bySign({ low, high }: Intervals, slot: Slot): Direction {
  if (low[slot]! >= 0) return Direction.Up;
  return high[slot]! <= 0 ? Direction.Down : Direction.Either;
}

/** Numbers below 0 are as true as those above, and 0 is not. */
function byTruth({ low }: Intervals, slot: Slot): Direction {
  return low[slot]! >= 0 ? Direction.Up : Direction.Either;
}

/** A condition that turns true gives the first branch in place of the second. */
function byBranches(x: Intervals, condition: Slot, yes: Slot, no: Slot): Direction {
  const turnsTrue = byTruth(x, condition);
  if (x.low[yes]! >= x.high[no]!) return turnsTrue;
  return x.high[yes]! <= x.low[no]! ? REVERSED[turnsTrue] : Direction.Either;
}
