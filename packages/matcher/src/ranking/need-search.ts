import { firstViolated } from "../eligibility/index.js";
import type { Corpus } from "../dossier/index.js";
import type { ScoringProfile } from "../domain/index.js";
import type { CountryPack, ResolvedSupplier } from "../reference/index.js";
import {
  endOf,
  FirmQuery,
  leastTieKey,
  NO_TREE,
  rightOf,
  startOf,
  tieHash,
  type NeedIndex,
} from "../retrieval/index.js";
import { BestFirms } from "./best-firms.js";
import { Frontier } from "./frontier.js";
import { prepareQuery, type Query } from "./query.js";

/** A need among the best for a firm. */
export interface FoundNeed {
  readonly query: Query;
  readonly score: number;
  readonly tieKey: number;
}

/** Finds the needs that a firm fits best, as {@link FirmSearch} finds firms: best bound first. */
export class NeedSearch {
  private readonly queries: (Query | undefined)[] = [];
  private readonly frontier = new Frontier();
  private readonly best: BestFirms;
  private corpus: Corpus | undefined;

  constructor(
    private readonly index: NeedIndex,
    private readonly profile: ScoringProfile,
    private readonly pack: CountryPack,
  ) {
    const idOf = (position: number) => index.needs[position]!.need.id;
    this.best = new BestFirms((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }

  /** The best `k` needs for a firm, best first; equal scores in the order of their tie keys, then of the needs' ids. */
  run(firm: ResolvedSupplier, k: number, corpus?: Corpus): FoundNeed[] {
    this.measureWithin(corpus);
    const { forest, activities } = this.index;
    const query = new FirmQuery(firm, this.index, this.profile, this.pack);
    const firmHash = tieHash(firm.supplier.id);
    const hashAt = (entry: number) => this.index.hash[this.index.entries[entry]!]!;
    const seen = new Set<number>();
    this.best.clear(Math.min(k, this.index.needs.length));
    this.frontier.clear();

    const reach = (activity: number, node: number) => {
      const bound = query.bound(node, query.sectors[activity]!);
      const tie = leastTieKey(forest, node, firmHash, hashAt);
      if (this.best.admits(bound, tie)) this.frontier.push(bound, tie, activity, node);
    };

    activities.forEach((_, activity) => {
      const root = forest.roots[activity]!;
      if (root !== NO_TREE && query.sectors[activity]! >= this.leastSector) reach(activity, root);
    });
    while (this.frontier.pop() && this.best.admits(this.frontier.score, this.frontier.tie)) {
      const { branch: activity, node } = this.frontier;
      const right = rightOf(forest, node);
      if (right === 0) this.considerAll(node, firm, firmHash, seen);
      else {
        reach(activity, node + 1);
        reach(activity, right);
      }
    }
    return this.best.drain((score, tieKey, position) => ({ query: this.queryOf(position), score, tieKey }));
  }

  /** Where words may make up for it, no need is too far in sector. */
  private get leastSector(): number {
    const { sectorFloor, capabilityFloor } = this.profile.constraints;
    return capabilityFloor === undefined ? sectorFloor : 0;
  }

  private considerAll(leaf: number, firm: ResolvedSupplier, firmHash: number, seen: Set<number>): void {
    const { forest, entries, hash } = this.index;
    for (let entry = startOf(forest, leaf); entry < endOf(forest, leaf); entry += 1) {
      const position = entries[entry]!;
      if (seen.has(position)) continue;
      seen.add(position);
      const query = this.queryOf(position);
      if (firstViolated(query.constraints, firm) !== undefined) continue;
      this.best.add(query.standing(firm).score, (hash[position]! ^ firmHash) >>> 0, position);
    }
  }

  private queryOf(position: number): Query {
    const need = this.index.needs[position]!;
    return (this.queries[position] ??= prepareQuery(need, this.profile, this.pack, this.corpus));
  }

  /** Relevance is measured within a corpus: needs that were made ready for another are made ready anew. */
  private measureWithin(corpus: Corpus | undefined): void {
    if (corpus === this.corpus) return;
    this.corpus = corpus;
    this.queries.length = 0;
  }
}
