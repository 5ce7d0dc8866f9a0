import type { Matcher } from "../match.js";
import { byRank, Engine, type Found } from "../ranking/index.js";
import type { ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { NearMiss, NeedNearMisses } from "./near-miss.js";
import { openingsOf, type Opening } from "./opening.js";
import { programmesFor } from "./programme-fit.js";

/** How near misses are looked for. */
export interface NearMissOptions {
  /** Near misses of a need for each of its gaps (20), the best ones; Infinity for all. */
  readonly limit?: number;
  /** At which depth of the taxonomy firms are grouped (1, the second level; NMA's division). */
  readonly sectorDepth?: number;
}

/** Searches an index for firms that one gap keeps from the first places. It keeps what needs have in common, so it gets faster with use. */
export class NearMissSearch {
  private readonly engine: Engine;
  private readonly limit: number;
  private readonly sectorDepth: number;

  /** Throws an {@link InputError} when the index cannot be ranked by the matcher. */
  constructor(
    private readonly matcher: Pick<Matcher, "pack" | "profile">,
    private readonly index: SupplierIndex,
    { limit = 20, sectorDepth = 1 }: NearMissOptions = {},
  ) {
    this.engine = new Engine(index, matcher.profile, matcher.pack);
    this.limit = limit;
    this.sectorDepth = sectorDepth;
  }

  /** The firms outside the first `k` of a need that would be among them but for one gap. */
  of(need: ResolvedNeed, k: number): NeedNearMisses {
    const ranked = this.engine.top(need, k);
    const openings = k === 0 ? [] : openingsOf(need, this.matcher.profile);
    const found = openings.map((opening) => ({ opening, ...this.lookInto(opening, ranked, k) }));
    return {
      needId: need.need.id,
      places: k,
      first: ranked.map(({ supplierId, score }) => ({ supplierId, score })),
      nearMisses: found
        .flatMap(({ opening, firms }) => firms.slice(0, this.limit).map((firm) => ({ opening, firm })))
        .sort((a, b) => byRank(a.firm, b.firm))
        .map(({ opening, firm }) => this.describe(opening, firm, ranked)),
      preferred: openings.flatMap(({ preferred }) => preferred ?? []),
      rising: found.flatMap(({ opening: { preferred }, among }) =>
        preferred === undefined
          ? []
          : among.map(({ supplierId, score }) => ({ supplierId, certification: preferred, score })),
      ),
      cut: found.filter(({ firms }) => firms.length > this.limit).map(({ opening }) => opening.subject),
    };
  }

  /** One more than are listed shows whether there are more. Those among the first may lack what is preferred, too. */
  private lookInto({ supposition, need }: Opening, ranked: readonly Found[], k: number) {
    const found = this.engine.topSupposing(need, { supposition, limit: this.limit + k + 1, rival: ranked[k - 1] });
    const first = new Set(ranked.map(({ firm }) => firm));
    return {
      firms: found.filter(({ firm }) => !first.has(firm)),
      among: found.filter(({ firm }) => first.has(firm)),
    };
  }

  private describe(opening: Opening, found: Found, ranked: readonly Found[]): NearMiss {
    const firm = this.index.supplierOf(found.firm);
    const gap = opening.gapOf(firm);
    const { region } = firm.place;
    return {
      needId: opening.need.need.id,
      supplierId: found.supplierId,
      gap,
      rank: 1 + ranked.filter((other) => byRank(other, found) < 0).length,
      score: found.score,
      ...(region === undefined ? {} : { region }),
      sector: this.sectorOf(firm),
      programmes: programmesFor(gap, firm, this.matcher.pack),
    };
  }

  private sectorOf({ supplier }: ResolvedSupplier): string {
    const principal = supplier.activities[0]!;
    const lineage = this.matcher.pack.taxonomy.lineage(principal);
    return lineage.findLast(({ depth }) => depth <= this.sectorDepth)?.code ?? principal;
  }
}
