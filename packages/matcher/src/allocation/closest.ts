import type { Network } from "./network.js";
import type { Requirement } from "./quotas.js";

/** What flows are compared by. */
interface Comparison {
  readonly network: Network;
  readonly value: Float64Array;
  readonly requirements: readonly Requirement[];
}

/** Arcs in which two flows differ and that hang together, so that they may be changed over by themselves. */
interface Difference {
  readonly arcs: readonly number[];
  /** What changing them over adds to the value. */
  gain: number;
  /** What it adds to each quota's members; below 0 where it takes from them. */
  readonly members: number[];
}

/**
 * A flow that was brought closer to others: each part in which they differ and that hangs together is taken over by itself, first
 * what quotas still miss, then what adds to the value, and nothing that takes from a quota what it needs.
 */
export function closest(used: Uint8Array, others: readonly Uint8Array[], comparison: Comparison): Uint8Array {
  const { requirements } = comparison;
  const current = used.slice();
  const spare = requirements.map(({ required, member }) => countOf(current, member) - required);
  for (const wins of [mends, gains]) {
    for (const other of others) {
      for (const { arcs, members, gain } of differences(current, other, comparison).sort(byWorth)) {
        if (!wins(gain, members, spare) || takesWhatIsNeeded(members, spare)) continue;
        for (const arc of arcs) current[arc]! ^= 1;
        members.forEach((change, i) => (spare[i]! += change));
      }
    }
  }
  return current;
}

const takesWhatIsNeeded = (members: readonly number[], spare: readonly number[]) =>
  members.some((change, i) => change < 0 && spare[i]! + change < 0);

const mends = (_: number, members: readonly number[], spare: readonly number[]) =>
  members.some((change, i) => change > 0 && spare[i]! < 0);

const gains = (gain: number) => gain > 0;

const countOf = (used: Uint8Array, member: Uint8Array) => used.reduce((sum, one, arc) => sum + (one & member[arc]!), 0);

/** What adds most for a member's place that it changes comes first. */
const byWorth = (a: Difference, b: Difference) => worthOf(b) - worthOf(a) || a.arcs[0]! - b.arcs[0]!;

const worthOf = ({ gain, members }: Difference) =>
  gain /
  Math.max(
    0.01,
    members.reduce((sum, change) => sum + Math.abs(change), 0),
  );

/** The parts in which two flows differ, each with all arcs that meet at its needs and firms, so that it can be changed over alone. */
function differences(from: Uint8Array, to: Uint8Array, { network, value, requirements }: Comparison): Difference[] {
  const parts = new Parts(network.wanted.length + network.supplierIds.length);
  const differing: number[] = [];
  for (let arc = 0; arc < from.length; arc++) if (from[arc] !== to[arc]) differing.push(arc);
  for (const arc of differing) parts.join(network.need[arc]!, network.wanted.length + network.firm[arc]!);
  const found = new Map<number, { arcs: number[]; gain: number; members: number[] }>();
  for (const arc of differing) {
    const part = parts.of(network.need[arc]!);
    const difference = found.get(part) ?? { arcs: [], gain: 0, members: requirements.map(() => 0) };
    const change = to[arc]! - from[arc]!;
    difference.arcs.push(arc);
    difference.gain += change * value[arc]!;
    requirements.forEach(({ member }, i) => (difference.members[i]! += change * member[arc]!));
    found.set(part, difference);
  }
  return [...found.values()];
}

/** Nodes that hang together (union-find with path halving). */
class Parts {
  readonly #above: Int32Array;

  constructor(nodes: number) {
    this.#above = Int32Array.from({ length: nodes }, (_, node) => node);
  }

  of(node: number): number {
    let at = node;
    while (this.#above[at] !== at) at = this.#above[at] = this.#above[this.#above[at]!]!;
    return at;
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b);
  }
}
