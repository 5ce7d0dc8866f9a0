import type { Matcher } from "../match.js";
import { requireCount, requireCountOrAll } from "../options.js";
import { byRank, Engine, type Found } from "../ranking/index.js";
import type { ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import type { Certifiable, NearMiss, NeedNearMisses } from "./near-miss.js";
import { openingsOf, type Opening } from "./opening.js";
import { programmesFor } from "./programme-fit.js";

/** How near misses are looked for. */
export interface NearMissOptions {
  /** Near misses of a need for each of its gaps (20), the best ones; Infinity for all. */
  readonly limit?: number;
  /** Near misses of a need for each certificate that leverage is counted from; as many as are listed, unless more are asked for. */
  readonly certificateLimit?: number;
  /** At which depth of the taxonomy firms are grouped (1, the second level; NMA's division). */
  readonly sectorDepth?: number;
}

/** What was found for one opening. */
interface LookedInto {
  readonly opening: Opening;
  /** Firms that would come in. */
  readonly firms: readonly Found[];
  /** Firms that are among the first already. */
  readonly among: readonly Found[];
}

/** Searches an index for firms that one gap keeps from the first places. It keeps what needs have in common, so it gets faster with use. */
export class NearMissSearch {
  private readonly engine: Engine;
  private readonly limit: number;
  private readonly certificateLimit: number;
  private readonly sectorDepth: number;

  /**
   * Throws an {@link InputError} when the index cannot be ranked by the matcher, and a RangeError for a number that is none of those
   * asked for.
   */
  constructor(
    private readonly matcher: Pick<Matcher, "pack" | "profile">,
    private readonly index: SupplierIndex,
    { limit = 20, certificateLimit = limit, sectorDepth = 1 }: NearMissOptions = {},
  ) {
    requireCountOrAll("limit", limit);
    requireCountOrAll("certificateLimit", certificateLimit);
    requireCount("sectorDepth", sectorDepth);
    this.engine = new Engine(index, matcher.profile, matcher.pack);
    this.limit = limit;
    this.certificateLimit = Math.max(limit, certificateLimit);
    this.sectorDepth = sectorDepth;
  }

  /** The firms outside the first `k` of a need that would be among them but for one gap. Throws a RangeError unless `k` is a whole number from 0. */
  of(need: ResolvedNeed, k: number): NeedNearMisses {
    requireCount("k", k);
    const ranked = this.engine.top(need, k);
    const openings = k === 0 ? [] : openingsOf(need, this.matcher.profile);
    const found = openings.map((opening) => this.lookInto(opening, ranked, k));
    const certificates = found.filter(({ opening }) => opening.subject.kind === "certification");
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
      certifiable: certificates.flatMap((one) => this.certifiable(one, ranked)),
      uncounted: certificates.filter(({ firms }) => firms.length > this.certificateLimit).map(certificationOf),
    };
  }

  /** One more than are listed shows whether there are more. Those among the first may lack what is preferred, too. */
  private lookInto(opening: Opening, ranked: readonly Found[], k: number): LookedInto {
    const { supposition, need, subject } = opening;
    const listed = subject.kind === "certification" ? this.certificateLimit : this.limit;
    const found = this.engine.topSupposing(need, { supposition, limit: listed + k + 1, rival: ranked[k - 1] });
    const first = new Set(ranked.map(({ firm }) => firm));
    return {
      opening,
      firms: found.filter(({ firm }) => !first.has(firm)),
      among: found.filter(({ firm }) => first.has(firm)),
    };
  }

  private certifiable(looked: LookedInto, ranked: readonly Found[]): Certifiable[] {
    return looked.firms.slice(0, this.certificateLimit).map((found) => {
      const { region } = this.index.supplierOf(found.firm).place;
      return {
        supplierId: found.supplierId,
        certification: certificationOf(looked),
        ...(region === undefined ? {} : { region }),
        rank: rankOf(found, ranked),
        score: found.score,
      };
    });
  }

  private describe(opening: Opening, found: Found, ranked: readonly Found[]): NearMiss {
    const firm = this.index.supplierOf(found.firm);
    const gap = opening.gapOf(firm);
    const { region } = firm.place;
    return {
      needId: opening.need.need.id,
      supplierId: found.supplierId,
      gap,
      rank: rankOf(found, ranked),
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

function rankOf(found: Found, ranked: readonly Found[]): number {
  return 1 + ranked.filter((other) => byRank(other, found) < 0).length;
}

function certificationOf({ opening }: LookedInto): string {
  return opening.subject.subject!;
}
