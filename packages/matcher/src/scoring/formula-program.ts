import { CRITERION_IDS, type CriterionId } from "../domain/index.js";
import type { Operation } from "./formula-operations.js";

/** Where a value of a program lies: the utilities first, in the order of CRITERION_IDS, then each constant and each step's result. */
export type Slot = number;

/** A formula as steps over slots. */
export interface Program {
  /**
   * The steps, each as {@link STEP_LENGTH} numbers: the operation, the slots of up to three operands, all before its own, and
   * the slot of its result. Where an operation takes fewer, the first operand stands in for the others.
   */
  readonly code: Uint8Array;
  /** All slots, with the constants in place. */
  readonly slots: Float64Array;
  /** The slot of the formula's value. */
  readonly result: Slot;
}

export const STEP_LENGTH = 5;

/** Collects the steps of a program. What stands twice in a formula becomes one step, so `x * x` is seen to be a square. */
export class ProgramBuilder {
  readonly #known = new Map<string, Slot>();
  readonly #constants: { slot: Slot; value: number }[] = [];
  readonly #code: number[] = [];

  utility(criterion: CriterionId): Slot {
    return CRITERION_IDS.indexOf(criterion);
  }

  constant(value: number): Slot {
    return this.#once(String(value), (slot) => this.#constants.push({ slot, value }));
  }

  step(operation: Operation, first: Slot, second: Slot = first, third: Slot = first): Slot {
    const step = [operation, first, second, third];
    return this.#once(step.join(), (slot) => this.#code.push(...step, slot));
  }

  build(result: Slot): Program {
    const slots = new Float64Array(CRITERION_IDS.length + this.#known.size);
    for (const { slot, value } of this.#constants) slots[slot] = value;
    return { code: Uint8Array.from(this.#code), slots, result };
  }

  #once(key: string, add: (slot: Slot) => void): Slot {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const slot = CRITERION_IDS.length + this.#known.size;
    this.#known.set(key, slot);
    add(slot);
    return slot;
  }
}
