import { requireCountOrAll } from "../options.js";
import type { Engine, NeedSearch, Query } from "../ranking/index.js";
import type { ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { bestCombined } from "./best-combined.js";
import { combinedScore, type Mean } from "./combined-score.js";
import type { FirmSide } from "./firm-side.js";
import type { ReciprocalPair, RankedPair } from "./reciprocal-pair.js";

type Tied = ReciprocalPair & { readonly tieKey: number };

/** Finds the pairs of highest combined score for one side. */
export class ReciprocalSearch {
  constructor(
    private readonly firmSide: FirmSide,
    private readonly engine: Engine,
    private readonly needSearch: NeedSearch,
    private readonly register: SupplierIndex,
  ) {}

  /** A pair in which the need gives the firm this score. */
  pair({ need }: Query, firm: ResolvedSupplier, score: number, mean: Mean): ReciprocalPair {
    const firmSide = this.firmSide(need, firm);
    const combined = combinedScore(mean, score, firmSide.score);
    return { needId: need.need.id, supplierId: firm.supplier.id, mean, combined, score, firmSide };
  }

  needsFor(firm: ResolvedSupplier, k: number, mean: Mean): RankedPair[] {
    const first = (count: number) =>
      this.needSearch
        .run(firm, count, this.register.corpus)
        .map(({ query, score, tieKey }) => ({ ...this.pair(query, firm, score, mean), tieKey }));
    return this.best(k, mean, first, ({ needId }) => needId);
  }

  firmsFor(query: Query, k: number, mean: Mean): RankedPair[] {
    const first = (count: number) =>
      this.engine.top(query.need, count).map(({ firm, score, tieKey }) => ({
        ...this.pair(query, this.register.supplierOf(firm), score, mean),
        tieKey,
      }));
    return this.best(k, mean, first, ({ supplierId }) => supplierId);
  }

  private best(k: number, mean: Mean, first: (count: number) => Tied[], idOf: (pair: Tied) => string): RankedPair[] {
    requireCountOrAll("k", k);
    const most = (score: number) => combinedScore(mean, score, 1);
    const compare = (a: Tied, b: Tied) =>
      b.combined - a.combined || a.tieKey - b.tieKey || (idOf(a) < idOf(b) ? -1 : 1);
    return bestCombined(k, { first, most, compare }).map(({ tieKey, ...pair }, i) => ({ rank: i + 1, ...pair }));
  }
}
