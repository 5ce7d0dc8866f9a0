import { middle, type PlaceTree } from "../places/place-tree.js";
import { byGroup, type ForestEntries } from "./by-group.js";
import { cellOver, narrowed, spreadOf, widthOf, type Extent } from "./extent.js";
import { BY_TIE, FLAG_BITS, forestOver, NO_TREE, NODE_WORDS, SOME_KNOWN, SOME_UNKNOWN, type Forest } from "./forest.js";
import { roundedDown, roundedUp } from "./round-outward.js";
import { sortRange } from "./sort-range.js";

/** What a forest sorts its entries by, for each item. */
export interface ForestItems {
  /** Row of the place table. */
  readonly place: Uint32Array;
  /** -1 when unknown. */
  readonly amount: Float64Array;
  readonly hash: Uint32Array;
}

/** So few entries are looked at one by one. */
const LEAF_ENTRIES = 16;

/** Builds a forest, and the item of each of its entries. */
export function buildForest(
  entries: ForestEntries,
  items: ForestItems,
  places: PlaceTree,
): { forest: Forest; items: Uint32Array } {
  const { order, starts } = byGroup(entries);
  const builder = new ForestBuilder(order, items, places);
  const roots = Uint32Array.from({ length: entries.groups }, (_, group) =>
    builder.addTree(starts[group]!, starts[group + 1]!),
  );
  return { forest: builder.finished(roots), items: order };
}

type SortKey = "place" | "amount" | "nothing";

class ForestBuilder {
  private readonly nodes: { right: number; start: number; low: number; high: number; cell: number }[] = [];

  constructor(
    private readonly order: Uint32Array,
    private readonly items: ForestItems,
    private readonly places: PlaceTree,
  ) {}

  /** A tree over the entries from `from` to before `to`; returns its root. */
  addTree(from: number, to: number): number {
    if (from === to) return NO_TREE;
    const root = this.nodes.length;
    this.grow(from, to, "nothing");
    return root;
  }

  finished(roots: Uint32Array): Forest {
    const words = new Uint32Array((this.nodes.length + 1) * NODE_WORDS);
    const forest = forestOver(words, roots);
    this.nodes.forEach(({ right, start, low, high, cell }, node) => {
      words.set([right, start, 0, 0, cell], node * NODE_WORDS);
      forest.floats.set([low, high], node * NODE_WORDS + 2);
    });
    words[this.nodes.length * NODE_WORDS + 1] = this.order.length;
    return forest;
  }

  /** Adds a node over entries that stand in the order of a key, and all nodes below it. */
  private grow(from: number, to: number, sorted: SortKey): void {
    const extent = this.extentOf(from, to);
    this.addNode(from, extent);
    if (to - from <= LEAF_ENTRIES) return;
    const [byPlace, byAmount] = [widthOf(this.places, extent.places), spreadOf(extent)];
    if (byPlace === 0 && byAmount === 0) this.growByTie(from, to, extent);
    else if (byPlace >= byAmount) this.splitByPlace(from, to, extent, sorted);
    else this.splitByAmount(from, to, sorted);
  }

  private splitByPlace(from: number, to: number, { places }: Extent, sorted: SortKey): void {
    if (sorted !== "place") sortRange(this.order, from, to, this.items.place);
    const { located } = this.places;
    const first = places.last >= located ? located : middle(places.first, places.last) + 1;
    const at = this.firstWhere(from, to, (i) => this.placeAt(i) >= first);
    this.split(
      () => this.grow(from, at, "place"),
      () => this.grow(at, to, "place"),
    );
  }

  private splitByAmount(from: number, to: number, sorted: SortKey): void {
    if (sorted !== "amount") sortRange(this.order, from, to, this.items.amount);
    const at = this.amountBoundary(from, to);
    this.split(
      () => this.grow(from, at, "amount"),
      () => this.grow(at, to, "amount"),
    );
  }

  /** Where unknown amounts, which come first, part from known ones; else the middle. */
  private amountBoundary(from: number, to: number): number {
    if (this.amountAt(from) >= 0) return (from + to) >> 1;
    return this.firstWhere(from, to, (i) => this.amountAt(i) >= 0);
  }

  /** Marks the node that was added last as one of entries that differ by their hashes alone, and adds those below it. */
  private growByTie(from: number, to: number, extent: Extent): void {
    sortRange(this.order, from, to, this.items.hash);
    this.nodes.at(-1)!.cell |= BY_TIE;
    this.splitByTie(from, to, { ...extent, flags: extent.flags | BY_TIE });
  }

  /** Divides entries in the order of their hashes at the highest bit in which these differ. */
  private splitByTie(from: number, to: number, extent: Extent): void {
    const different = this.hashAt(from) ^ this.hashAt(to - 1);
    if (to - from <= LEAF_ENTRIES || different === 0) return;
    const bit = 31 - Math.clz32(different);
    const at = this.firstWhere(from, to, (i) => ((this.hashAt(i) >>> bit) & 1) === 1);
    const add = (first: number, end: number) => {
      this.addNode(first, extent);
      this.splitByTie(first, end, extent);
    };
    this.split(
      () => add(from, at),
      () => add(at, to),
    );
  }

  /** Adds both children of the node that was added last. */
  private split(addLeft: () => void, addRight: () => void): void {
    const node = this.nodes.at(-1)!;
    addLeft();
    node.right = this.nodes.length;
    addRight();
  }

  private addNode(start: number, { places, low, high, flags }: Extent): void {
    const known = low <= high;
    this.nodes.push({
      right: 0,
      start,
      low: known ? roundedDown(low) : 0,
      high: known ? roundedUp(high) : 0,
      cell: (cellOver(this.places, places) << FLAG_BITS) | flags,
    });
  }

  private extentOf(from: number, to: number): Extent {
    let [first, last, low, high, flags] = [Infinity, 0, Infinity, -1, 0];
    for (let i = from; i < to; i += 1) {
      const place = this.placeAt(i);
      first = Math.min(first, place);
      last = Math.max(last, place);
      const amount = this.amountAt(i);
      if (amount < 0) flags |= SOME_UNKNOWN;
      else {
        flags |= SOME_KNOWN;
        low = Math.min(low, amount);
        high = Math.max(high, amount);
      }
    }
    return { places: narrowed(this.places, first, last), low, high, flags };
  }

  /** The first entry of a range from which on a condition holds, by bisection. */
  private firstWhere(from: number, to: number, holds: (i: number) => boolean): number {
    let [low, high] = [from, to];
    while (low < high) {
      const m = (low + high) >> 1;
      if (holds(m)) high = m;
      else low = m + 1;
    }
    return low;
  }

  private placeAt(i: number): number {
    return this.items.place[this.order[i]!]!;
  }

  private amountAt(i: number): number {
    return this.items.amount[this.order[i]!]!;
  }

  private hashAt(i: number): number {
    return this.items.hash[this.order[i]!]!;
  }
}
