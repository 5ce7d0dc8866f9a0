/** The names of an object's members in canonical order, and how each begins in JSON. */
export type MemberOrder = readonly (readonly [name: string, label: string])[];

/** What the members seen so far lead to: most objects of a message have the same few lists of names. */
interface Step {
  readonly next: Map<string, Step>;
  order?: MemberOrder;
}

/** Steps that are remembered: what is written may come from anybody, and have names without end. */
const MOST_STEPS = 4_096;

const first: Step = { next: new Map() };
let steps = 0;

/** The members by the UTF-16 code units of their names (RFC 8785); worked out once for each list of names. */
export function memberOrder(names: readonly string[]): MemberOrder {
  let step = first;
  for (const name of names) {
    const next = step.next.get(name) ?? added(step, name);
    if (!next) return sorted(names);
    step = next;
  }
  return (step.order ??= sorted(names));
}

function added(step: Step, name: string): Step | undefined {
  if (steps >= MOST_STEPS) return undefined;
  steps += 1;
  const next: Step = { next: new Map() };
  step.next.set(name, next);
  return next;
}

const sorted = (names: readonly string[]): MemberOrder =>
  names.toSorted().map((name) => [name, `${JSON.stringify(name)}:`] as const);
