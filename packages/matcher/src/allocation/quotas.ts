import { bestFlow } from "./best-flow.js";
import { boundAt } from "./bound.js";
import { closest } from "./closest.js";
import type { Network } from "./network.js";
import type { Quota } from "./problem.js";
import { countOf, requirementOf, type Requirement } from "./requirement.js";

/** A quota as a number of introductions. */
export interface QuotaResult {
  readonly name: string;
  /** Introductions that its members are to have. */
  readonly required: number;
  /** Introductions that its members have. */
  readonly reached: number;
}

/** A flow that meets what quotas ask for, or what could be found of it, and a bound that no flow is above that does the same. */
export interface QuotaFlow {
  /** 1 for an arc that is used. */
  readonly used: Uint8Array;
  readonly bound: number;
  readonly quotas: readonly QuotaResult[];
  /** No flow in this network that gives members as many as these quotas have, or require, is above this. */
  readonly boundOn: (quotas: readonly QuotaResult[]) => number;
}

/** Times that all bonuses are gone through, since one moves what another has to do. */
const ROUNDS = 4;

/** Doublings of a bonus before it is taken that no bonus is enough, the others being what they are. */
const DOUBLINGS = 10;

/** Values nearer than this are the same. */
const EPSILON = 1e-9;

/**
 * Meets quotas by a bonus for their members (Lagrangian relaxation; Ahuja, Magnanti, Orlin: Network Flows, 1993, chapter 16): the
 * least bonus with which they have what is required, which gives the best bound too. What such a flow has too much of is then
 * taken back where that adds to the total. A quota is met by choosing other firms, never by fewer introductions; where members
 * cannot have as many, it asks for as many as they can have. Several quotas may together ask for more than can be had, or than is
 * found: then what is reached is less than what is required.
 */
export function flowUnderQuotas(network: Network, value: Float64Array, quotas: readonly Quota[]): QuotaFlow {
  const search = new BonusSearch(network, value, quotas);
  search.run();
  return search.result();
}

interface Solved {
  readonly used: Uint8Array;
  /** Of the flow, without bonuses. */
  readonly total: number;
  readonly reached: readonly number[];
}

class BonusSearch {
  readonly #requirements: readonly Requirement[];
  #bonuses: readonly number[];
  #best: Solved;
  /** By bonuses that were tried: no flow is worth more with them. */
  readonly #worths: { readonly bonuses: readonly number[]; readonly most: number }[] = [];
  /** Flows on the way that miss a quota, of which the best one may hold parts. */
  readonly #others: Uint8Array[] = [];

  constructor(
    private readonly network: Network,
    private readonly value: Float64Array,
    quotas: readonly Quota[],
  ) {
    const free = bestFlow(network, value);
    this.#requirements = quotas.map((quota) => requirementOf(quota, network, value, free.used));
    this.#bonuses = quotas.map(() => 0);
    this.#best = {
      used: free.used,
      total: totalOf(free.used, value),
      reached: this.#reachedBy(free.used),
    };
    this.#worths.push({ bonuses: this.#bonuses, most: boundAt(network, value, free.price) });
  }

  run(): void {
    for (let round = 0; round < ROUNDS && !this.#meetsAll(this.#best); round++) {
      for (const at of this.#requirements.keys()) this.#setLeastBonus(at);
    }
  }

  result(): QuotaFlow {
    const { network, value } = this;
    const used = closest(this.#best.used, this.#others, { network, value, requirements: this.#requirements });
    const reached = this.#reachedBy(used);
    const quotas = this.#requirements.map(({ name, required }, i) => ({ name, required, reached: reached[i]! }));
    return { used, bound: this.#boundOn(quotas), quotas, boundOn: (others) => this.#boundOn(others) };
  }

  /** No flow that gives members as many, or what is required of them, has a higher total: bonuses are paid for so many at least. */
  #boundOn(quotas: readonly QuotaResult[]): number {
    const least = quotas.map(({ required, reached }) => Math.min(required, reached));
    const bounds = this.#worths.map(({ bonuses, most }) =>
      least.reduce((rest, count, i) => rest - bonuses[i]! * count, most),
    );
    return Math.min(...bounds);
  }

  #meetsAll({ reached }: Solved): boolean {
    return this.#requirements.every(({ required }, i) => reached[i]! >= required);
  }

  #reachedBy(used: Uint8Array): number[] {
    return this.#requirements.map(({ member }) => countOf(used, member));
  }

  /**
   * Finds the least bonus with which a quota is met while the others stay what they are. The highest value with a bonus is
   * convex and piecewise linear in it: where the lines of two flows cross lies the next bonus to try, and where no flow is
   * above both, the least one.
   */
  #setLeastBonus(at: number): void {
    const { required } = this.#requirements[at]!;
    let low = this.#solve(at, 0);
    if (low.reached[at]! >= required) return this.#take(at, 0, low);
    let bonus = 1;
    let high = this.#solve(at, bonus);
    for (let doubling = 0; doubling < DOUBLINGS && high.reached[at]! < required; doubling++) {
      low = high;
      bonus *= 2;
      high = this.#solve(at, bonus);
    }
    if (high.reached[at]! > required) [bonus, high] = this.#between(at, low, high);
    this.#take(at, bonus, high);
  }

  /** The least bonus between that of a flow that misses a quota and that of one that has more than it asks for. */
  #between(at: number, low: Solved, high: Solved): [number, Solved] {
    const { required } = this.#requirements[at]!;
    for (;;) {
      const bonus = this.#crossing(at, low, high);
      const tried = this.#solve(at, bonus);
      const isLeast = this.#worth(at, bonus, tried) <= this.#worth(at, bonus, high) + EPSILON;
      const isCloser = tried.reached[at]! >= required && tried.reached[at]! < high.reached[at]!;
      if (isCloser) high = tried;
      else if (tried.reached[at]! < required) low = tried;
      if (isLeast || high.reached[at] === required || (!isCloser && low !== tried)) return [bonus, high];
    }
  }

  #take(at: number, bonus: number, solved: Solved): void {
    this.#bonuses = this.#bonuses.map((other, i) => (i === at ? bonus : other));
    this.#best = solved;
  }

  /** The bonus of a quota with which two flows are worth the same. */
  #crossing(at: number, low: Solved, high: Solved): number {
    const lost = this.#worth(at, 0, low) - this.#worth(at, 0, high);
    return Math.max(0, lost / (high.reached[at]! - low.reached[at]!));
  }

  /** What a flow is worth with a bonus for one quota, and those of the others as they are. */
  #worth(at: number, bonus: number, { total, reached }: Solved): number {
    return reached.reduce((sum, count, i) => sum + count * (i === at ? bonus : this.#bonuses[i]!), total);
  }

  #solve(at: number, bonus: number): Solved {
    const bonuses = this.#bonuses.map((other, i) => (i === at ? bonus : other));
    const raised = this.value.map((v, arc) =>
      this.#requirements.reduce((sum, { member }, i) => sum + member[arc]! * bonuses[i]!, v),
    );
    const { used, price } = bestFlow(this.network, raised);
    this.#worths.push({ bonuses, most: boundAt(this.network, raised, price) });
    this.#others.push(used);
    return { used, total: totalOf(used, this.value), reached: this.#reachedBy(used) };
  }
}

const totalOf = (used: Uint8Array, value: Float64Array) =>
  used.reduce((sum, one, arc) => (one ? sum + value[arc]! : sum), 0);
