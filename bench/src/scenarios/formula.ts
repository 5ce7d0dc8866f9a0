import { coreProfile, type ScoringProfile } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import type { HandWrittenFormula, Scoring } from "../peers/peer.js";

export const coreScoring: Scoring = { pack: morocco, profile: coreProfile };

const FORMULA = "sector * (1 - abs(region - 0.7)) + 0.3 * size * (1 - size) + (region > 0.4 and size < 0.6 ? 0.1 : 0)";

/** {@link FORMULA} again, by hand: neither more region nor more size is always better. */
const byHand: HandWrittenFormula = {
  evaluate: (sector, region, size) =>
    sector * (1 - Math.abs(region - 0.7)) + 0.3 * size * (1 - size) + (region > 0.4 && size < 0.6 ? 0.1 : 0),
  mostBySector: (sector) => sector + MOST_BY_SIZE + 0.1,
  mostBySectorAndRegion: (sector, region) =>
    sector * (1 - Math.abs(region - 0.7)) + MOST_BY_SIZE + (region > 0.4 ? 0.1 : 0),
  sql: "sector * (1 - abs(region - 7e-1)) + 3e-1 * size * (1 - size) + CASE WHEN region > 4e-1 AND size < 6e-1 THEN 1e-1 ELSE 0e0 END",
};

/** The most of `0.3 * size * (1 - size)`, at a size utility of a half, and a little more for rounding. */
const MOST_BY_SIZE = 0.075 + 1e-12;

const formulaProfile: ScoringProfile = { ...coreProfile, id: "not-monotone", formula: FORMULA };

export const formulaScoring: Scoring = { pack: morocco, profile: formulaProfile, formula: byHand };
