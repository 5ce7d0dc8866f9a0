import { applicableCriteria } from "../criteria/index.js";
import { asksForDossiers, type CriterionId, type ScoringProfile } from "../domain/index.js";
import type { Corpus } from "../dossier/index.js";
import { InputError } from "../errors.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import {
  CapableScan,
  DossierScan,
  dossierQuestion,
  LeafScan,
  noDossiers,
  PreparedSegment,
  SegmentQuery,
  tieHash,
  type SupplierIndex,
  type Supposition,
} from "../retrieval/index.js";
import { createScorer, type Scorer } from "../scoring/index.js";
import { census, forEachClose, placeOf, type Census, type Place } from "./firm-scan.js";
import { FirmSearch, type SearchedSegment } from "./firm-search.js";
import type { Standing } from "./order.js";

/** A firm among the best, with its number in the index. */
export interface Found extends Standing {
  readonly firm: number;
}

/** Told of a firm by its row in a segment, and of its utility on the criterion sector. */
export type CloseVisitor = (segment: SearchedSegment, row: number, sector: number) => void;

/** Which firms are searched for under a supposition. */
export interface Supposing {
  readonly supposition: Supposition;
  readonly limit: number;
  readonly rival: Found | undefined;
}

/** How much was looked at. */
export interface Effort {
  readonly searches: number;
  /** Firms that were scored, over all searches; all others were passed over unseen or as not eligible. */
  readonly scored: number;
}

/** Searches one index under one profile. It keeps what needs have in common, so it gets faster with use. */
export class Engine {
  private readonly search: FirmSearch;
  private readonly prepared: readonly PreparedSegment[];
  private readonly scorers = new Map<string, Scorer>();
  private readonly size: number;
  /** Present when the profile looks into dossiers. */
  private readonly corpus: Corpus | undefined;
  private readonly describe: (score: number, tieKey: number, firm: number) => Found;

  /** Throws an {@link InputError} when {@link checkIndex} does. */
  constructor(
    private readonly index: SupplierIndex,
    private readonly profile: ScoringProfile,
    pack: CountryPack,
  ) {
    checkIndex(index, profile, pack);
    this.corpus = asksForDossiers(profile) ? index.corpus : undefined;
    this.size = index.size;
    this.search = new FirmSearch((a, b) => (this.comesBefore(a, b) ? -1 : 1));
    this.describe = (score, tieKey, firm) => ({ supplierId: index.idOf(firm), score, tieKey, firm });
    this.prepared = index.parts.map(({ segment }) => new PreparedSegment(segment, profile, pack));
  }

  /** The best `k` firms for a need, best first. */
  top(need: ResolvedNeed, k: number): Found[] {
    return this.search.run(this.segmentsFor(need), Math.min(k, this.size), this.describe);
  }

  /**
   * The best `limit` of the firms that lack what is supposed and, if it were so, would be eligible and come before a rival (before nobody in particular
   * when there is none). The need comes without the hard constraint that they violate. Scores are those they would have.
   */
  topSupposing(need: ResolvedNeed, { supposition, limit, rival }: Supposing): Found[] {
    const segments = this.segmentsFor(need, supposition);
    return this.search.run(segments, Math.min(limit, this.size), this.describe, rival);
  }

  get effort(): Effort {
    return { searches: this.search.searches, scored: this.search.scored };
  }

  census(need: ResolvedNeed): Census {
    return census(this.segmentsFor(need), this.size, this.index.numberOf(need.need.buyer.id));
  }

  /** The place of a firm that is eligible. */
  placeOf(need: ResolvedNeed, standing: Standing): Place {
    const firm = this.index.numberOf(standing.supplierId)!;
    return placeOf(this.segmentsFor(need), { ...standing, firm }, (a, b) => this.comesBefore(a, b));
  }

  /** Visits each firm that is close enough in sector once, but for the buyer's own. */
  visitClose(need: ResolvedNeed, visit: CloseVisitor): void {
    for (const segment of this.segmentsFor(need)) {
      const { query, removed } = segment;
      forEachClose(query, (row, sector) => {
        if (!removed.has(row) && !query.isBuyer(row)) visit(segment, row, sector);
      });
    }
  }

  private comesBefore(firm: number, other: number): boolean {
    return this.index.idOf(firm) < this.index.idOf(other);
  }

  private segmentsFor(need: ResolvedNeed, supposition?: Supposition): SearchedSegment[] {
    const applicable = applicableCriteria(need, this.profile);
    const scorer = this.scorerFor(applicable);
    const needHash = tieHash(need.need.id);
    const question = this.corpus && dossierQuestion(need, this.profile, this.corpus, applicable);
    return this.index.parts.map(({ removed, firstFirm }, i) => {
      const query = new SegmentQuery(need, this.prepared[i]!, scorer, needHash, question, supposition);
      const dossierScan = query.dossiers && new DossierScan(query, query.dossiers);
      const capableScan = capableScanOf(query, this.profile);
      return { query, scan: new LeafScan(query), dossierScan, capableScan, firstFirm, removed };
    });
  }

  /** One for each set of criteria that needs have: a formula is compiled once. */
  private scorerFor(applicable: readonly CriterionId[]): Scorer {
    const key = applicable.join();
    const scorer = this.scorers.get(key) ?? createScorer(applicable, this.profile);
    this.scorers.set(key, scorer);
    return scorer;
  }
}

function capableScanOf(query: SegmentQuery, { constraints }: ScoringProfile): CapableScan | undefined {
  const { capabilityFloor } = constraints;
  const capabilities = query.dossiers?.capabilities;
  return capabilityFloor === undefined
    ? undefined
    : capabilities && new CapableScan(query, capabilities, capabilityFloor);
}

/**
 * Throws an {@link InputError} when firms of an index cannot be ranked under a profile: it was built with another taxonomy than the
 * pack's, or without the dossiers that the profile asks for.
 */
export function checkIndex(index: SupplierIndex, profile: ScoringProfile, pack: CountryPack): void {
  requireTaxonomy(index, pack);
  if (asksForDossiers(profile) && !index.keepsDossiers) throw noDossiers();
}

function requireTaxonomy({ taxonomy }: SupplierIndex, pack: CountryPack): void {
  if (taxonomy === pack.taxonomy.id) return;
  throw new InputError([
    {
      code: "unknown-code",
      path: "taxonomy",
      value: taxonomy,
      message: `The index holds firms with activities of ${taxonomy}.`,
      expected: `an index built with ${pack.taxonomy.id}, the taxonomy of the pack ${pack.id}`,
    },
  ]);
}
