import type { CapabilityQuery } from "../../criteria/index.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import { referenceFirms } from "../dossiers/reference-firms.js";
import type { BlockScores } from "./block-scores.js";

/** More than what the order of a sum, or a logarithm, does to a score and to a utility. */
const SCORE_ROUNDING = 1e-9;
const UTILITY_ROUNDING = 1e-12;

/** Told of a firm whose utility lies between two bounds. */
export type CapableVisitor = (row: number, least: number, most: number) => void;

/** Of a profile and of a reference. */
export interface LeastScores {
  readonly profile: number;
  readonly reference: number;
}

const NOTHING: LeastScores = { profile: 0, reference: 0 };

/** The firms of a block of rows whose words may fit well enough, by what their documents add up to. */
export class CapableBlock {
  private readonly least: LeastScores;
  private readonly unseen: LeastScores;
  private readonly firms: Uint32Array;

  constructor(
    private readonly query: CapabilityQuery,
    private readonly dossiers: Dossiers,
    private readonly profiles: BlockScores,
    private readonly references: BlockScores,
    private readonly utility: number,
  ) {
    this.least = leastScores(query, utility);
    this.unseen = { profile: profiles.unseen + SCORE_ROUNDING, reference: references.unseen + SCORE_ROUNDING };
    this.firms = referenceFirms(dossiers);
  }

  visit(visitor: CapableVisitor): void {
    const { profiles, least } = this;
    for (const row of profiles.touched) if (profiles.sumOf(row) >= least.profile) this.visitRow(row, visitor);
    for (const row of this.rowsByReference()) if (!(profiles.sumOf(row) >= least.profile)) this.visitRow(row, visitor);
  }

  private rowsByReference(): Set<number> {
    const rows = new Set<number>();
    for (const reference of this.references.touched) {
      if (this.references.sumOf(reference) >= this.least.reference) rows.add(this.firms[reference]!);
    }
    return rows;
  }

  private visitRow(row: number, visitor: CapableVisitor): void {
    const most = this.utilityWith(row, SCORE_ROUNDING, this.unseen) + UTILITY_ROUNDING;
    if (most >= this.utility) visitor(row, this.utilityWith(row, -SCORE_ROUNDING, NOTHING) - UTILITY_ROUNDING, most);
  }

  /** The utility of a firm by what was added up and `more`, and by `unseen` for what was not touched. */
  private utilityWith(row: number, more: number, unseen: LeastScores): number {
    const { referenceStarts, referencesKnown } = this.dossiers;
    const ofProfile = scoreIn(this.profiles, row, more, unseen.profile);
    if (referencesKnown[row] === 0) return this.query.utility(ofProfile, undefined);
    let best = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      best = Math.max(best, scoreIn(this.references, at, more, unseen.reference));
    }
    return this.query.utility(ofProfile, best);
  }
}

/** The least scores of which a firm of some utility has one. */
export function leastScores(query: CapabilityQuery, utility: number): LeastScores {
  if (utility <= 0) return NOTHING;
  const { profile, reference } = query.leastScores(utility);
  return { profile: withRoom(profile), reference: withRoom(reference) };
}

/** A little less than a score, but more than none: a document without any term has nothing to be looked at for. */
function withRoom(score: number): number {
  return Math.max(Number.MIN_VALUE, score - SCORE_ROUNDING);
}

function scoreIn(scores: BlockScores, document: number, more: number, unseen: number): number {
  const sum = scores.sumOf(document);
  return sum > 0 ? Math.max(0, sum + more) : unseen;
}
