import { requireNumber } from "../options.js";
import { bestFlow } from "./best-flow.js";
import type { Network } from "./network.js";
import type { Quota } from "./problem.js";

/** A quota's arcs and what it asks for. */
export interface Requirement {
  readonly name: string;
  readonly required: number;
  /** 1 for the arcs to its members. */
  readonly member: Uint8Array;
}

/**
 * What a quota asks for, as a number: its part of the introductions of a flow without quotas, or as many as its members can have.
 *
 * @throws RangeError for a part that is none.
 */
export function requirementOf(
  { name, least, isMember }: Quota,
  network: Network,
  value: Float64Array,
  free: Uint8Array,
): Requirement {
  requireNumber(`The least part of ${name}`, least, { most: 1 });
  const { firm, need, supplierIds, needIds } = network;
  const member = Uint8Array.from(firm, (f, arc) => Number(isMember(supplierIds[f]!, needIds[need[arc]!]!)));
  const made = free.reduce((sum, one) => sum + one, 0);
  // A hair below a whole number is that number: a fifth of 35 is 7.
  const asked = Math.max(0, Math.ceil(least * made - 1e-9));
  const had = countOf(free, member);
  return { name, required: had >= asked ? asked : Math.min(asked, mostOf(member, network, value)), member };
}

/** How many arcs to members are used. */
export const countOf = (used: Uint8Array, member: Uint8Array) =>
  used.reduce((sum, one, arc) => sum + (one & member[arc]!), 0);

/** Most introductions that members can have. */
function mostOf(member: Uint8Array, network: Network, value: Float64Array): number {
  const counted = Float64Array.from(member, (one, arc) => (one && value[arc]! >= 0 ? 1 : -1));
  return bestFlow(network, counted).used.reduce((sum, one) => sum + one, 0);
}
