import { CRITERION_IDS } from "../domain/index.js";
import { Operation } from "./formula-operations.js";
import { STEP_LENGTH, type Program, type Slot } from "./formula-program.js";
import { constant, IDENTITY, isConstant, negative, product, slack, sum, type Parabola } from "./parabola.js";

/** The parabola that a slot computes, and of which criterion; of none for a constant. */
export interface ParabolaOf {
  readonly parabola: Parabola;
  readonly criterion: Slot | undefined;
}

/**
 * The steps, by the slot of their result, that compute a line or a parabola of one criterion on which both operands depend, as in
 * `x * (1 - x)`. Intervals take such operands for independent, and so give more than there can be.
 */
export function parabolasIn({ code, slots }: Program): ReadonlyMap<Slot, ParabolaOf> {
  const known = parabolasOf({ code, slots });
  const found = new Map<Slot, ParabolaOf>();
  for (let at = 0; at < code.length; at += STEP_LENGTH) {
    const [a, b, to] = [known.get(code[at + 1]!), known.get(code[at + 2]!), known.get(code[at + 4]!)];
    if (a === undefined || b === undefined || to === undefined || code[at] === Operation.Negate) continue;
    if (!isConstant(a.parabola) && !isConstant(b.parabola)) found.set(code[at + 4]!, to);
  }
  return found;
}

/** All slots that compute a parabola of one criterion, a line or a constant. */
export function parabolasOf(program: Pick<Program, "code" | "slots">): ReadonlyMap<Slot, ParabolaOf> {
  const { code } = program;
  const known = leaves(program);
  for (let at = 0; at < code.length; at += STEP_LENGTH) {
    const [a, b] = [known.get(code[at + 1]!), known.get(code[at + 2]!)];
    const result = a && b && combined(code[at]!, a, b);
    if (result !== undefined && Number.isFinite(slack(result.parabola))) known.set(code[at + 4]!, result);
  }
  return known;
}

/** The utilities and the constants. */
function leaves({ code, slots }: Pick<Program, "code" | "slots">): Map<Slot, ParabolaOf> {
  const results = new Set(code.filter((_, i) => i % STEP_LENGTH === STEP_LENGTH - 1));
  const leaf = (value: number, slot: Slot): ParabolaOf =>
    slot < CRITERION_IDS.length
      ? { parabola: IDENTITY, criterion: slot }
      : { parabola: constant(value), criterion: undefined };
  return new Map(
    Array.from(slots, (value, slot) => [slot, leaf(value, slot)] as const).filter(([s]) => !results.has(s)),
  );
}

function combined(operation: Operation, a: ParabolaOf, b: ParabolaOf): ParabolaOf | undefined {
  const criterion = a.criterion ?? b.criterion;
  if (criterion !== (b.criterion ?? criterion)) return undefined;
  const parabola = parabolaOf(operation, a.parabola, b.parabola);
  return parabola && { parabola, criterion };
}

function parabolaOf(operation: Operation, a: Parabola, b: Parabola): Parabola | undefined {
  switch (operation) {
    case Operation.Add:
      return sum(a, b);
    case Operation.Subtract:
      return sum(a, negative(b));
    case Operation.Multiply:
      return product(a, b);
    case Operation.Divide:
      return isConstant(b) && b.error === 0 ? product(a, constant(1 / b.c0)) : undefined;
    case Operation.Power:
      return b.c0 === 2 ? product(a, a) : undefined;
    case Operation.Negate:
      return negative(a);
    default:
      return undefined;
  }
}
