import type { Network } from "./network.js";
import { countOf, type Requirement } from "./requirement.js";

/** What flows are compared by. */
interface Comparison {
  readonly network: Network;
  readonly value: Float64Array;
  readonly requirements: readonly Requirement[];
}

/** A path or cycle of arcs in which two flows differ, which may be changed over by itself. */
interface Difference {
  readonly arcs: readonly number[];
  /** What changing them over adds to the value. */
  gain: number;
  /** What it adds to each quota's members; below 0 where it takes from them. */
  readonly members: number[];
}

/**
 * A flow that was brought closer to others: each path or cycle in which they differ is taken over by itself, first
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

/** What adds most for a member's place that it changes comes first. */
const byWorth = (a: Difference, b: Difference) => worthOf(b) - worthOf(a) || a.arcs[0]! - b.arcs[0]!;

const worthOf = ({ gain, members }: Difference) =>
  gain /
  Math.max(
    0.01,
    members.reduce((sum, change) => sum + Math.abs(change), 0),
  );

/**
 * The paths and cycles in which two flows differ. At each need and each firm an arc that goes is paired with one that comes, as far as
 * there are both. What is left over there goes alone or comes alone, so any of the parts may be changed over without the others:
 * no need and no firm then has more than in the flow of the two in which it has more.
 */
function differences(from: Uint8Array, to: Uint8Array, comparison: Comparison): Difference[] {
  const { network, value, requirements } = comparison;
  const differing: number[] = [];
  for (let arc = 0; arc < from.length; arc++) if (from[arc] !== to[arc]) differing.push(arc);
  const parts = new Parts(differing.length);
  for (const node of [network.need, network.firm]) joinPairs(parts, differing, node, to);
  const found = new Map<number, { arcs: number[]; gain: number; members: number[] }>();
  for (const [i, arc] of differing.entries()) {
    const difference = found.get(parts.of(i)) ?? { arcs: [], gain: 0, members: requirements.map(() => 0) };
    const change = to[arc]! - from[arc]!;
    difference.arcs.push(arc);
    difference.gain += change * value[arc]!;
    requirements.forEach(({ member }, q) => (difference.members[q]! += change * member[arc]!));
    found.set(parts.of(i), difference);
  }
  return [...found.values()];
}

/** Joins at each node the arcs that go with those that come, in their order. */
function joinPairs(parts: Parts, differing: readonly number[], nodeOf: Int32Array, to: Uint8Array): void {
  const waiting = new Map<number, { readonly comes: boolean; readonly arcs: number[] }>();
  for (const [i, arc] of differing.entries()) {
    const node = nodeOf[arc]!;
    const comes = to[arc] === 1;
    const others = waiting.get(node);
    if (!others || others.arcs.length === 0) waiting.set(node, { comes, arcs: [i] });
    else if (others.comes === comes) others.arcs.push(i);
    else parts.join(i, others.arcs.shift()!);
  }
}

/** What hangs together (union-find with path halving). */
class Parts {
  readonly #above: Int32Array;

  constructor(count: number) {
    this.#above = Int32Array.from({ length: count }, (_, one) => one);
  }

  of(one: number): number {
    let at = one;
    while (this.#above[at] !== at) at = this.#above[at] = this.#above[this.#above[at]!]!;
    return at;
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b);
  }
}
