import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program, type Slot } from "./formula-program.js";

/** The steps of a program by the slot of their result: the operation and the slots of its operands. */
export type Steps = ReadonlyMap<Slot, readonly [operation: Operation, a: Slot, b: Slot, c: Slot]>;

/** A term of a sum, which may be one that is subtracted, or a factor of a product. */
export interface Part {
  readonly slot: Slot;
  readonly isNegative: boolean;
}

/** A sum or a product, and all that is added up or multiplied in it. */
export interface Chain {
  readonly isSum: boolean;
  readonly parts: readonly Part[];
}

export function stepsBySlot({ code }: Program): Steps {
  const starts = Array.from({ length: code.length / STEP_LENGTH }, (_, i) => i * STEP_LENGTH);
  return new Map(
    starts.map((at) => [code[at + 4]!, [code[at]!, code[at + 1]!, code[at + 2]!, code[at + 3]!] as const] as const),
  );
}

/** The sum or product that is computed in a slot; undefined where it is something else. */
export function chainAt(steps: Steps, slot: Slot): Chain | undefined {
  const operation = steps.get(slot)?.[0];
  if (operation === Operation.Add || operation === Operation.Subtract)
    return { isSum: true, parts: termsOf(steps, slot, false) };
  const factors = factorsOf(steps, slot);
  return factors.length > 1 ? { isSum: false, parts: factors } : undefined;
}

function termsOf(steps: Steps, slot: Slot, isNegative: boolean): Part[] {
  const [operation, a, b] = steps.get(slot) ?? [];
  if (operation === Operation.Negate) return termsOf(steps, a!, !isNegative);
  if (operation !== Operation.Add && operation !== Operation.Subtract) return [{ slot, isNegative }];
  return [
    ...termsOf(steps, a!, isNegative),
    ...termsOf(steps, b!, operation === Operation.Subtract ? !isNegative : isNegative),
  ];
}

/** A square stays together: intervals see that it is one. */
function factorsOf(steps: Steps, slot: Slot): Part[] {
  const [operation, a, b] = steps.get(slot) ?? [];
  if (operation !== Operation.Multiply || a === b) return [{ slot, isNegative: false }];
  return [...factorsOf(steps, a!), ...factorsOf(steps, b!)];
}
