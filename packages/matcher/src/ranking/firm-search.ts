import {
  ANY_ACTIVITY,
  type ActivityTree,
  type CapableScan,
  type DossierScan,
  type FewFirms,
  type LeafScan,
  type RowSet,
  type SegmentQuery,
} from "../retrieval/index.js";
import { BestFirms, type CompareIds, type Rival } from "./best-firms.js";
import { Frontier } from "./frontier.js";

/** A segment of the register with the need made ready for it. */
export interface SearchedSegment {
  readonly query: SegmentQuery;
  readonly scan: LeafScan;
  /** Present when the profile looks into dossiers: then all firms of an activity are looked at in one go. */
  readonly dossierScan: DossierScan | undefined;
  /** Present when the profile lets firms of other trades in whose words fit well. */
  readonly capableScan: CapableScan | undefined;
  /** Added to a row, it gives the number of the firm in the whole register. */
  readonly firstFirm: number;
  /** Rows of firms that were removed from the register. */
  readonly removed: RowSet;
}

/** What stands on the frontier for a tier of which no tree has been opened. */
const UNOPENED = 0xffffffff;
/** What stands there for the firms of other trades. */
const CAPABLE = 0xfffffffe;
const NO_LEAF = -1;

/** A tree or, before it is opened, a tier of trees, whose firms are equally close to the need in sector. */
interface Branch {
  readonly segment: SearchedSegment;
  readonly sector: number;
  readonly activity: number;
  readonly unopened: readonly ActivityTree[];
}

/**
 * Finds the best firms without looking at most: opens what has the best bound first, and stops when even that cannot come
 * among the best. Nothing is lost, since no firm below a node scores above its bound.
 */
export class FirmSearch {
  private readonly frontier = new Frontier();
  private branches: Branch[] = [];
  private readonly best: BestFirms;
  /** How many searches there were, and how many firms they scored. */
  searches = 0;
  scored = 0;

  constructor(compareIds: CompareIds) {
    this.best = new BestFirms(compareIds);
  }

  /** The best `k` firms of some segments, of those better than a rival; best first, each turned into what the caller wants. */
  run<T>(
    segments: readonly SearchedSegment[],
    k: number,
    describe: (score: number, tie: number, firm: number) => T,
    rival?: Rival,
  ): T[] {
    this.best.clear(k, rival);
    this.frontier.clear();
    this.branches = [];
    this.searches += 1;
    for (const segment of segments) this.begin(segment);
    const { frontier } = this;
    while (frontier.pop() && this.best.admits(frontier.score, frontier.tie)) this.open(frontier.branch, frontier.node);
    return this.best.drain(describe);
  }

  /** Puts a segment's tiers on the frontier, or looks at the few firms that hold what the need requires. */
  private begin(segment: SearchedSegment): void {
    const { query, capableScan } = segment;
    const few = query.eligibility.fewFirms;
    if (few) this.lookAtFew(segment, few);
    else {
      for (const { utility, trees } of query.closeness.tiers) {
        this.branches.push({ segment, sector: utility, activity: -1, unopened: trees });
        this.frontier.push(query.tierBound(utility), 0, this.branches.length - 1, UNOPENED);
      }
      if (capableScan) this.beginCapable(segment, capableScan);
    }
  }

  private beginCapable(segment: SearchedSegment, { bound }: CapableScan): void {
    this.branches.push({ segment, sector: segment.query.closeness.belowFloor, activity: -1, unopened: [] });
    if (bound !== -Infinity) this.frontier.push(bound, 0, this.branches.length - 1, CAPABLE);
  }

  private open(branch: number, node: number): void {
    const { segment, sector, activity, unopened } = this.branches[branch]!;
    const { scan, capableScan, firstFirm, removed } = segment;
    if (node === UNOPENED) for (const tree of unopened) this.openTree(segment, sector, tree);
    else if (node === CAPABLE) this.scored += capableScan!.run(firstFirm, removed, this.best);
    else {
      const leaf = this.descend(segment.query, sector, branch, node);
      if (leaf !== NO_LEAF) this.scored += scan.run({ node: leaf, activity, sector, firstFirm, removed }, this.best);
    }
  }

  private openTree(segment: SearchedSegment, sector: number, { activity, root }: ActivityTree): void {
    const { dossierScan, firstFirm, removed } = segment;
    if (dossierScan) {
      this.scored += dossierScan.run({ activity, root, sector, firstFirm, removed }, this.best);
      return;
    }
    this.branches.push({ segment, sector, activity, unopened: [] });
    this.reach(segment.query, sector, this.branches.length - 1, root);
  }

  /**
   * Goes down from a node for as long as its better child is the best of all, and leaves the others on the frontier. Returns
   * the leaf it comes to; NO_LEAF when something else became better.
   */
  private descend(query: SegmentQuery, sector: number, branch: number, node: number): number {
    let at = node;
    while (!query.isLeaf(at)) {
      const [left, right] = [at + 1, query.rightOf(at)];
      const { leastScore } = this.best;
      const ofLeft = query.bound(left, sector, leastScore);
      const ofRight = query.bound(right, sector, leastScore);
      const [better, worse] = ofLeft >= ofRight ? [left, right] : [right, left];
      this.keep(query, branch, worse, Math.min(ofLeft, ofRight));
      const bound = Math.max(ofLeft, ofRight);
      if (!this.isBestOfAll(bound, query.leastTie(better))) {
        this.keep(query, branch, better, bound);
        return NO_LEAF;
      }
      at = better;
    }
    return at;
  }

  private isBestOfAll(bound: number, tie: number): boolean {
    return bound !== -Infinity && this.frontier.isBeatenBy(bound, tie) && this.best.admits(bound, tie);
  }

  private reach(query: SegmentQuery, sector: number, branch: number, node: number): void {
    this.keep(query, branch, node, query.bound(node, sector, this.best.leastScore));
  }

  /** Puts a node on the frontier if any of its firms may come among the best. */
  private keep(query: SegmentQuery, branch: number, node: number, bound: number): void {
    if (bound === -Infinity) return;
    const tie = query.leastTie(node);
    if (this.best.admits(bound, tie)) this.frontier.push(bound, tie, branch, node);
  }

  private lookAtFew(segment: SearchedSegment, { rows, activities }: FewFirms): void {
    const { closeness, dossiers } = segment.query;
    const { utilities, floor } = closeness;
    for (let i = 0; i < rows.length; i += 1) {
      const activity = activities[i]!;
      // Most are of another trade, which is cheap to tell of a firm with one activity.
      if (dossiers || activity === ANY_ACTIVITY || utilities[activity]! >= floor) this.lookAt(segment, rows[i]!);
    }
  }

  private lookAt({ query, firstFirm, removed }: SearchedSegment, row: number): void {
    if (!query.isEligible(row) || removed.has(row) || !query.close.has(row)) return;
    const sector = query.close.sectorOf(row);
    this.scored += 1;
    const score = query.score(row, sector);
    const tie = query.tieKey(row);
    if (this.best.admits(score, tie)) this.best.add(score, tie, firstFirm + row);
  }
}
