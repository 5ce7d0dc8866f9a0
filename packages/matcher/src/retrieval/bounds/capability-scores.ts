import type { CapabilityQuery } from "../../criteria/index.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import { CapableBlock, leastScores, type CapableVisitor, type LeastScores } from "./capable-block.js";
import { TextScores } from "./text-scores.js";

/** Firms whose documents are added up together: their sums, some 200 KB, stay in the processor's cache. */
export const BLOCK_ROWS = 8_192;

/** How well the words of a need fit what the firms of a segment say of themselves and have done. */
export class CapabilityScores {
  private readonly profiles: TextScores;
  private readonly references: TextScores;

  constructor(
    private readonly query: CapabilityQuery,
    private readonly dossiers: Dossiers,
  ) {
    this.profiles = new TextScores(query.profiles, dossiers.profiles);
    this.references = new TextScores(query.references, dossiers.references);
  }

  /** Makes it quick to ask about the rows from `from` to before `to`. */
  prepare(from: number, to: number): void {
    const { referenceStarts } = this.dossiers;
    this.profiles.prepare(from, to);
    this.references.prepare(referenceStarts[from]!, referenceStarts[to]!);
  }

  /** Whether a firm whose row was made ready has one of these scores: without, it does not have the utility that they are for. */
  mayReach(row: number, least: LeastScores): boolean {
    const { referenceStarts } = this.dossiers;
    return (
      this.profiles.someReach(least.profile, row, row + 1) ||
      this.references.someReach(least.reference, referenceStarts[row]!, referenceStarts[row + 1]!)
    );
  }

  /** The scores of which a firm with this utility has one. */
  leastScores(utility: number): LeastScores {
    return leastScores(this.query, utility);
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
    const size = this.dossiers.referencesKnown.length;
    if (utility <= 0) for (let row = 0; row < size; row += 1) visit(row, 0, 1);
    else this.visitBlocks(utility, visit);
  }

  private visitBlocks(utility: number, visit: CapableVisitor): void {
    const { referenceStarts, referencesKnown } = this.dossiers;
    const least = leastScores(this.query, utility);
    const profiles = this.profiles.blocksReaching(least.profile);
    const references = this.references.blocksReaching(least.reference);
    const block = new CapableBlock(this.query, this.dossiers, profiles, references, utility);
    for (let from = 0; from < referencesKnown.length; from += BLOCK_ROWS) {
      const to = Math.min(referencesKnown.length, from + BLOCK_ROWS);
      profiles.goTo(from, to);
      references.goTo(referenceStarts[from]!, referenceStarts[to]!);
      block.visit(visit);
    }
  }
}
