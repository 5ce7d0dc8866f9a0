import type { RowSet, SegmentQuery } from "../retrieval/index.js";
import { BestFirms, type CompareIds } from "./best-firms.js";
import { Frontier } from "./frontier.js";

/** A segment of the register with the need made ready for it. */
export interface SearchedSegment {
  readonly query: SegmentQuery;
  /** Added to a row, it gives the number of the firm in the whole register. */
  readonly firstFirm: number;
  /** Rows of firms that were removed from the register. */
  readonly removed: RowSet;
}

/** What stands on the frontier besides nodes: a tier of activities of which no tree has been opened. */
const UNOPENED = 0xffffffff;

/** A tree, or a tier of trees, whose firms are equally close to the need in sector. */
interface Tree {
  readonly segment: SearchedSegment;
  readonly sector: number;
  /** The activity of the tree; for a tier, all of its activities. */
  readonly activities: readonly number[];
}

/**
 * Finds the best firms without looking at most: opens what has the best bound first, and stops when even that cannot come
 * among the best. Nothing is lost, since no firm below a node scores above its bound.
 */
export class FirmSearch {
  private readonly frontier = new Frontier();
  private trees: Tree[] = [];
  private readonly best: BestFirms;
  /** How many firms the last search scored. */
  scored = 0;

  constructor(compareIds: CompareIds) {
    this.best = new BestFirms(compareIds);
  }

  /** The best `k` firms of some segments, best first, each turned into what the caller wants. */
  run<T>(
    segments: readonly SearchedSegment[],
    k: number,
    describe: (score: number, tie: number, firm: number) => T,
  ): T[] {
    this.best.clear(k);
    this.frontier.clear();
    this.trees = [];
    this.scored = 0;
    for (const segment of segments) this.begin(segment);
    const { frontier } = this;
    while (frontier.pop() && this.best.admits(frontier.score, frontier.tie)) this.open(frontier.tree, frontier.node);
    return this.best.drain(describe);
  }

  /** Puts a segment's tiers on the frontier, or looks at the few firms that hold what the need requires. */
  private begin(segment: SearchedSegment): void {
    const { query } = segment;
    const few = query.eligibility.fewRows;
    if (few) for (const row of few) this.considerAlone(segment, row);
    else {
      for (const { utility, activities } of query.closeness.tiers) {
        this.trees.push({ segment, sector: utility, activities });
        this.frontier.push(query.tierBound(utility), 0, this.trees.length - 1, UNOPENED);
      }
    }
  }

  private open(tree: number, node: number): void {
    const { segment, sector, activities } = this.trees[tree]!;
    if (node === UNOPENED) for (const activity of activities) this.openActivity(segment, sector, activity);
    else if (segment.query.isLeaf(node)) this.considerAll(segment, sector, activities[0]!, node);
    else {
      this.reach(segment.query, tree, sector, node + 1);
      this.reach(segment.query, tree, sector, segment.query.rightOf(node));
    }
  }

  private openActivity(segment: SearchedSegment, sector: number, activity: number): void {
    this.trees.push({ segment, sector, activities: [activity] });
    for (const root of segment.query.rootsOf(activity)) this.reach(segment.query, this.trees.length - 1, sector, root);
  }

  /** Puts a node on the frontier if any of its firms may come among the best. */
  private reach(query: SegmentQuery, tree: number, sector: number, node: number): void {
    const bound = query.bound(node, sector);
    if (bound === -Infinity) return;
    const tie = query.leastTie(node);
    if (this.best.admits(bound, tie)) this.frontier.push(bound, tie, tree, node);
  }

  private considerAll(
    { query, firstFirm, removed }: SearchedSegment,
    sector: number,
    activity: number,
    leaf: number,
  ): void {
    const end = query.endOf(leaf);
    for (let entry = query.startOf(leaf); entry < end; entry += 1) {
      const row = query.rowOf(entry);
      if (!query.isEligible(row) || !query.countsUnder(activity, row) || removed.has(row)) continue;
      this.consider(query, firstFirm, row, sector);
    }
  }

  private considerAlone({ query, firstFirm, removed }: SearchedSegment, row: number): void {
    const sector = query.closeness.utilities[query.closestActivity(row)]!;
    if (sector < query.closeness.floor || !query.isEligible(row) || removed.has(row)) return;
    this.consider(query, firstFirm, row, sector);
  }

  private consider(query: SegmentQuery, firstFirm: number, row: number, sector: number): void {
    this.scored += 1;
    const score = query.score(row, sector);
    const tie = query.tieKey(row);
    if (this.best.admits(score, tie)) this.best.add(score, tie, firstFirm + row);
  }
}
