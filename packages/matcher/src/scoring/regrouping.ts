import { CRITERION_IDS } from "../domain/index.js";
import { chainAt, stepsBySlot, type Chain, type Part, type Steps } from "./chain.js";
import { Operation } from "./formula-operations.js";
import { ProgramBuilder, type Program, type Slot } from "./formula-program.js";
import { product, type Parabola } from "./parabola.js";
import { parabolasOf, type ParabolaOf } from "./parabolas.js";

/** A program with some sums and products in another order. */
export interface Regrouped {
  readonly program: Program;
  /** By slot of those: how far the result may be from what the first program computes there. */
  readonly rooms: ReadonlyMap<Slot, number>;
}

/** More than the relative errors of one operation in either order. */
const ROUNDING = 2 ** -50;
/** More than what underflow takes away. */
const UNDERFLOW = 2 ** -900;
/** Products that may come to more stay as they are, so that none overflows in one order alone. */
const MOST = 1e30;

/**
 * Brings parts of one criterion together, so that in `size * region * (1 - size)` there is a parabola to be seen. `sizes` tells how
 * far from 0 the values of each slot may lie; infinite where they may be no numbers.
 */
export function regrouped(program: Program, sizes: ArrayLike<number>): Regrouped {
  return new Regrouping(program, sizes).run();
}

class Regrouping {
  private readonly builder = new ProgramBuilder();
  private readonly rooms = new Map<Slot, number>();
  private readonly known: ReadonlyMap<Slot, ParabolaOf>;
  private readonly steps: Steps;
  private readonly moved = new Map<Slot, Slot>();

  constructor(
    private readonly program: Program,
    private readonly sizes: ArrayLike<number>,
  ) {
    this.known = parabolasOf(program);
    this.steps = stepsBySlot(program);
  }

  run(): Regrouped {
    const result = this.move(this.program.result);
    return { program: this.builder.build(result), rooms: this.rooms };
  }

  /** The slot that has the same value in the new program. */
  private move(slot: Slot): Slot {
    const known = this.moved.get(slot) ?? this.moveAnew(slot);
    this.moved.set(slot, known);
    return known;
  }

  private moveAnew(slot: Slot): Slot {
    if (slot < CRITERION_IDS.length) return slot;
    const step = this.steps.get(slot);
    if (step === undefined) return this.builder.constant(this.program.slots[slot]!);
    const chain = this.known.has(slot) ? undefined : chainAt(this.steps, slot);
    if (chain !== undefined && this.gains(chain)) return this.regroup(chain);
    const [operation, a, b, c] = step;
    return this.builder.step(operation, this.move(a), this.move(b), this.move(c));
  }

  /** Whether a group becomes a line or a parabola, and rounding is known. */
  private gains(chain: Chain): boolean {
    const isParabola = (group: readonly Part[]) => chain.isSum || this.productOf(group) !== undefined;
    const together = this.groups(chain).filter(
      (group) => group.length > 1 && this.known.get(group[0]!.slot)?.criterion !== undefined,
    );
    return together.length > 0 && together.every(isParabola) && this.room(chain) < MOST * ROUNDING;
  }

  private productOf(group: readonly Part[]): Parabola | undefined {
    return group
      .map(({ slot }) => this.known.get(slot)?.parabola)
      .reduce((a, b) => (a === undefined || b === undefined ? undefined : product(a, b)));
  }

  private groups({ parts }: Chain): Part[][] {
    const groups = new Map<Slot | undefined, Part[]>();
    for (const part of parts) {
      const criterion = this.known.get(part.slot)?.criterion;
      groups.set(criterion, [...(groups.get(criterion) ?? []), part]);
    }
    return [...groups.values()];
  }

  private room({ isSum, parts }: Chain): number {
    const sizes = parts.map(({ slot }) => this.sizes[slot]!);
    const all = isSum ? sizes.reduce((a, b) => a + b) : sizes.reduce((a, b) => a * Math.max(b, 1), 1);
    return parts.length * ROUNDING * all + UNDERFLOW;
  }

  private regroup(chain: Chain): Slot {
    const moved = this.groups(chain).map((group) => group.map((part) => ({ ...part, slot: this.move(part.slot) })));
    const join = (parts: readonly Part[]) => (chain.isSum ? this.sum(parts) : this.product(parts));
    const result = join(moved.map((group) => ({ slot: join(group), isNegative: false })));
    this.rooms.set(result, this.room(chain));
    return result;
  }

  private sum([first, ...others]: readonly Part[]): Slot {
    const start = first!.isNegative ? this.builder.step(Operation.Negate, first!.slot) : first!.slot;
    const join = (sum: Slot, { slot, isNegative }: Part) =>
      this.builder.step(isNegative ? Operation.Subtract : Operation.Add, sum, slot);
    return others.reduce(join, start);
  }

  private product(parts: readonly Part[]): Slot {
    return parts.map(({ slot }) => slot).reduce((a, b) => this.builder.step(Operation.Multiply, a, b));
  }
}
