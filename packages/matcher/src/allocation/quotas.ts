import { bestFlow, type Flow } from "./best-flow.js";
import { boundAt } from "./bound.js";
import type { Network } from "./network.js";
import type { Quota } from "./problem.js";

/** A quota as a number of introductions. */
export interface QuotaResult {
  readonly name: string;
  /** Introductions that its members are to have. */
  readonly required: number;
  /** Introductions that its members have. */
  readonly reached: number;
}

/** A flow that meets what quotas ask for, and a bound that no such flow is above. */
export interface QuotaFlow {
  readonly flow: Flow;
  readonly bound: number;
  readonly quotas: readonly QuotaResult[];
}

/** Halvings of the span in which a member's bonus is looked for: to a millionth of a score. */
const HALVINGS = 20;

/** Times that all bonuses are gone through, since one moves what another has to do. */
const ROUNDS = 3;

/** Doublings of a bonus before it is taken that no bonus is enough, the others being what they are. */
const DOUBLINGS = 10;

/**
 * Meets quotas by a bonus for their members (Lagrangian relaxation): the least bonus with which they have what is required. A
 * quota is met by choosing other firms, never by fewer introductions; where members cannot have as many, it asks for as many
 * as they can have. One quota leaves at most a gap of one bonus between total and bound; several may leave more.
 */
export function flowUnderQuotas(network: Network, value: Float64Array, quotas: readonly Quota[]): QuotaFlow {
  const free = bestFlow(network, value);
  const wanted = quotas.map((quota) => requirementOf(quota, network, countUsed(free)));
  let bonuses = wanted.map(() => 0);
  let best = solve(network, value, wanted, bonuses);
  let bound = best.bound;
  const attempt = (tried: readonly number[]) => {
    const solved = solve(network, value, wanted, tried);
    bound = Math.min(bound, solved.bound);
    return solved;
  };
  for (let round = 0; round < ROUNDS && !best.met; round++) {
    for (const at of wanted.keys()) {
      bonuses = leastBonus(at, bonuses, wanted[at]!.result.required, attempt);
      best = attempt(bonuses);
    }
  }
  return { flow: best.flow, bound, quotas: wanted.map((want, i) => ({ ...want.result, reached: best.reached[i]! })) };
}

const countUsed = ({ used }: Flow) => used.reduce((sum, one) => sum + one, 0);

/** A quota's arcs and what it asks for. */
interface Requirement {
  readonly result: Omit<QuotaResult, "reached">;
  /** 1 for the arcs to its members. */
  readonly member: Uint8Array;
}

function requirementOf(quota: Quota, network: Network, made: number): Requirement {
  const isMember = network.supplierIds.map(quota.isMember);
  const member = Uint8Array.from(network.firm, (firm) => Number(isMember[firm]));
  const possible = countUsed(
    bestFlow(
      network,
      Float64Array.from(member, (one) => one || -1),
    ),
  );
  // A hair below a whole number is that number: a fifth of 35 is 7.
  const required = Math.max(0, Math.min(possible, Math.ceil(quota.least * made - 1e-9)));
  return { result: { name: quota.name, required }, member };
}

interface Solved {
  readonly flow: Flow;
  readonly bound: number;
  readonly reached: readonly number[];
  readonly met: boolean;
}

function solve(
  network: Network,
  value: Float64Array,
  wanted: readonly Requirement[],
  bonuses: readonly number[],
): Solved {
  const raised = value.map((v, arc) => v + wanted.reduce((sum, { member }, i) => sum + member[arc]! * bonuses[i]!, 0));
  const flow = bestFlow(network, raised);
  const reached = wanted.map(({ member }) => flow.used.reduce((sum, one, arc) => sum + (one & member[arc]!), 0));
  const paid = wanted.reduce((sum, { result }, i) => sum + bonuses[i]! * result.required, 0);
  const met = wanted.every(({ result }, i) => reached[i]! >= result.required);
  return { flow, bound: boundAt(network, raised, flow.price) - paid, reached, met };
}

/** All bonuses, with the least for one quota with which it is met while the others stay what they are. */
function leastBonus(
  at: number,
  bonuses: readonly number[],
  required: number,
  attempt: (bonuses: readonly number[]) => Solved,
): number[] {
  const withBonus = (bonus: number) => bonuses.map((other, i) => (i === at ? bonus : other));
  const isEnough = (bonus: number) => attempt(withBonus(bonus)).reached[at]! >= required;
  if (isEnough(0)) return withBonus(0);
  let [low, high] = [0, 1];
  for (let doubling = 0; doubling < DOUBLINGS && !isEnough(high); doubling++) [low, high] = [high, 2 * high];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return withBonus(high);
}
