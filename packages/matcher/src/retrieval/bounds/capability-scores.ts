import type { CapabilityQuery } from "../../criteria/index.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import { referenceFirms } from "../dossiers/reference-firms.js";
import { cleared, partialScoresFor, type PartialScores } from "./partial-scores.js";
import { TextScores } from "./text-scores.js";

/** More than what the order of a sum, or a logarithm, does to a score and to a utility. */
const SCORE_ROUNDING = 1e-9;
const UTILITY_ROUNDING = 1e-12;

/** Told of a firm whose utility lies between two bounds. */
export type CapableVisitor = (row: number, least: number, most: number) => void;

/** How well the words of a need fit what the firms of a segment say of themselves and have done. */
export class CapabilityScores {
  private readonly profiles: TextScores;
  private readonly references: TextScores;
  private readonly profileRoom: PartialScores;
  private readonly referenceRoom: PartialScores;

  constructor(
    private readonly query: CapabilityQuery,
    private readonly dossiers: Dossiers,
  ) {
    this.profileRoom = partialScoresFor(dossiers.profiles);
    this.referenceRoom = partialScoresFor(dossiers.references);
    this.profiles = new TextScores(query.profiles, dossiers.profiles, this.profileRoom);
    this.references = new TextScores(query.references, dossiers.references, this.referenceRoom);
  }

  /** Makes it quick to ask about the rows from `from` to before `to`. */
  prepare(from: number, to: number): void {
    const { referenceStarts } = this.dossiers;
    this.profiles.prepare(from, to);
    this.references.prepare(referenceStarts[from]!, referenceStarts[to]!);
  }

  utility(row: number): number {
    const { referenceStarts, referencesKnown } = this.dossiers;
    const ofProfile = this.profiles.scoreOf(row);
    if (referencesKnown[row] === 0) return this.query.utility(ofProfile, undefined);
    let best = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      best = Math.max(best, this.references.scoreOf(at));
    }
    return this.query.utility(ofProfile, best);
  }

  /** Visits all firms with at least this utility, and some others, each once. */
  forEachReaching(utility: number, visit: CapableVisitor): void {
    if (utility <= 0) this.visitAll(visit);
    else {
      try {
        this.visitReaching(utility, visit);
      } finally {
        cleared(this.profileRoom);
        cleared(this.referenceRoom);
      }
    }
  }

  private visitAll(visit: CapableVisitor): void {
    for (let row = 0; row < this.dossiers.referencesKnown.length; row += 1) visit(row, 0, 1);
  }

  private visitReaching(utility: number, visit: CapableVisitor): void {
    const least = this.query.leastScores(utility);
    const ofProfiles = withRoom(least.profile);
    const restOfProfile = this.profiles.addRarest(ofProfiles);
    const restOfReference = this.references.addRarest(withRoom(least.reference));
    const visitRow = (row: number) => {
      const most = this.bound(row, restOfProfile + SCORE_ROUNDING, restOfReference + SCORE_ROUNDING) + UTILITY_ROUNDING;
      if (most >= utility) visit(row, this.bound(row, -SCORE_ROUNDING, -SCORE_ROUNDING) - UTILITY_ROUNDING, most);
    };
    this.profileRoom.reaching.forEach(visitRow);
    const firms = referenceFirms(this.dossiers);
    const further = new Set<number>();
    for (const reference of this.referenceRoom.reaching) {
      const row = firms[reference]!;
      if (this.profileRoom.sums[row]! < ofProfiles - restOfProfile) further.add(row);
    }
    further.forEach(visitRow);
  }

  /** The utility of a firm whose profile and best reference have so much more than what was added up. */
  private bound(row: number, moreOfProfile: number, moreOfReference: number): number {
    const { referenceStarts, referencesKnown } = this.dossiers;
    const { sums } = this.referenceRoom;
    const ofProfile = Math.max(0, this.profileRoom.sums[row]! + moreOfProfile);
    if (referencesKnown[row] === 0) return this.query.utility(ofProfile, undefined);
    let best = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) best = Math.max(best, sums[at]!);
    return this.query.utility(ofProfile, Math.max(0, best + moreOfReference));
  }
}

/** A little less than a score, but more than none: a document without any term has nothing to be looked at for. */
function withRoom(score: number): number {
  return Math.max(Number.MIN_VALUE, score - SCORE_ROUNDING);
}
