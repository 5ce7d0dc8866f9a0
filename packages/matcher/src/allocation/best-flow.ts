import FlatQueue from "flatqueue";
import type { Network } from "./network.js";

/** Which arcs carry an introduction, and what a place at each firm is worth. */
export interface Flow {
  /** 1 for an arc that is used. */
  readonly used: Uint8Array;
  /** What one more place at a firm would add to the total; 0 at firms with places left. */
  readonly price: Float64Array;
}

/**
 * The allocation of highest total value, by successive shortest paths: one introduction after another is added along the path of
 * changes that adds most, which may take firms from other needs and give those others. Each path keeps what is there optimal
 * (Ahuja, Magnanti, Orlin: Network Flows, 1993, section 9.7), so the end is optimal too. Potentials keep all lengths at 0 or
 * above, so that paths are found by Dijkstra, which looks no further than the first place that is free.
 *
 * @param value of each arc; an arc whose value is below 0 is not used.
 */
export function bestFlow(network: Network, value: Float64Array): Flow {
  const search = new PathSearch(network, value);
  for (let n = 0; n < network.wanted.length; n++) {
    // A need that does without one does without all that would come after it: they would add even less.
    for (let unit = 0; unit < network.wanted[n]!; unit++) if (!search.addIntroduction(n)) break;
  }
  return { used: search.used, price: search.prices() };
}

/** No node was on the way here. */
const NOWHERE = -1;

/**
 * Nodes are needs, then firms, then one end. From a firm with a place left a path may end; from a need too, which then does
 * without one introduction.
 */
class PathSearch {
  readonly used: Uint8Array;
  readonly #needs: number;
  readonly #end: number;
  readonly #potential: Float64Array;
  readonly #distance: Float64Array;
  /** The arc by which each node was reached; for the end the node before it. */
  readonly #via: Int32Array;
  readonly #settled: Uint8Array;
  readonly #touched: number[] = [];
  readonly #load: Int32Array;
  /** The arcs in use at each firm. */
  readonly #serving: number[][];
  readonly #queue = new FlatQueue<number>();

  constructor(
    private readonly network: Network,
    private readonly value: Float64Array,
  ) {
    const { wanted, supplierIds, score } = network;
    this.#needs = wanted.length;
    this.#end = this.#needs + supplierIds.length;
    this.used = new Uint8Array(score.length);
    this.#potential = this.#firstPotentials();
    this.#distance = new Float64Array(this.#end + 1).fill(Infinity);
    this.#via = new Int32Array(this.#end + 1).fill(NOWHERE);
    this.#settled = new Uint8Array(this.#end + 1);
    this.#load = new Int32Array(supplierIds.length);
    this.#serving = supplierIds.map(() => []);
  }

  /** The shortest way that costs (negative values) can make the network's nodes apart at the start. */
  #firstPotentials(): Float64Array {
    const potential = new Float64Array(this.#end + 1);
    const { firm } = this.network;
    for (let arc = 0; arc < firm.length; arc++) {
      const node = this.#needs + firm[arc]!;
      potential[node] = Math.min(potential[node]!, -this.value[arc]!);
    }
    potential[this.#end] = potential.reduce((least, p) => Math.min(least, p), 0);
    return potential;
  }

  /** Whether there was one that adds to the total. */
  addIntroduction(need: number): boolean {
    this.#reach(need, 0, NOWHERE);
    while (!this.#settled[this.#end]) {
      const node = this.#queue.pop();
      if (node === undefined) break;
      if (this.#settled[node]) continue;
      this.#settled[node] = 1;
      if (node < this.#needs) this.#leaveNeed(node);
      else if (node < this.#end) this.#leaveFirm(node);
    }
    const found = this.#via[this.#end] !== need;
    this.#raisePotentials();
    this.#follow(need);
    this.#forget();
    return found;
  }

  #leaveNeed(need: number): void {
    const { start, firm } = this.network;
    for (let arc = start[need]!; arc < start[need + 1]!; arc++) {
      if (!this.used[arc]) this.#relax(need, this.#needs + firm[arc]!, -this.value[arc]!, arc);
    }
    this.#relax(need, this.#end, 0, need);
  }

  #leaveFirm(node: number): void {
    const firm = node - this.#needs;
    for (const arc of this.#serving[firm]!) this.#relax(node, this.network.need[arc]!, this.value[arc]!, arc);
  }

  #relax(from: number, to: number, cost: number, via: number): void {
    // Rounding may leave a length a hair below 0.
    const length = Math.max(0, cost + this.#potential[from]! - this.#potential[to]!);
    const distance = this.#distance[from]! + length;
    // What is as far as a known way to the end is on no shorter one.
    if (distance >= this.#distance[to]! || distance >= this.#distance[this.#end]!) return;
    this.#reach(to, distance, via);
    if (this.#hasPlace(to)) this.#relax(to, this.#end, 0, to);
  }

  #hasPlace(node: number): boolean {
    const firm = node - this.#needs;
    return firm >= 0 && node < this.#end && this.#load[firm]! < this.network.capacity[firm]!;
  }

  #reach(node: number, distance: number, via: number): void {
    if (this.#distance[node] === Infinity) this.#touched.push(node);
    this.#distance[node] = distance;
    this.#via[node] = via;
    this.#queue.push(node, distance);
  }

  /** What was reached before the end is as much nearer to it as it was reached earlier. */
  #raisePotentials(): void {
    const reached = this.#distance[this.#end]!;
    for (const node of this.#touched) {
      if (this.#distance[node]! < reached) this.#potential[node]! += this.#distance[node]! - reached;
    }
  }

  /** Turns the path's arcs over: those from needs to firms come into use, those back go out of it. */
  #follow(source: number): void {
    let node = this.#via[this.#end]!;
    if (node >= this.#needs) this.#load[node - this.#needs]! += 1;
    while (node !== source) {
      const arc = this.#via[node]!;
      if (node >= this.#needs) {
        this.#serving[node - this.#needs]!.push(arc);
        this.used[arc] = 1;
        node = this.network.need[arc]!;
      } else {
        const firm = this.network.firm[arc]!;
        this.#serving[firm]!.splice(this.#serving[firm]!.indexOf(arc), 1);
        this.used[arc] = 0;
        node = this.#needs + firm;
      }
    }
  }

  #forget(): void {
    for (const node of this.#touched) {
      this.#distance[node] = Infinity;
      this.#via[node] = NOWHERE;
      this.#settled[node] = 0;
    }
    this.#touched.length = 0;
    this.#queue.clear();
  }

  prices(): Float64Array {
    return Float64Array.from(this.#load, (_, firm) =>
      Math.max(0, this.#potential[this.#end]! - this.#potential[this.#needs + firm]!),
    );
  }
}
