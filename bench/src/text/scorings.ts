import { coreProfile, defaultProfile, type Need, type ScoringProfile } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import type { Scoring } from "../peers/peer.js";

const { capabilities } = defaultProfile.criteria;

/** The words of a profile alone, whatever the trade and the place: what a full-text search does. */
const wordsProfile: ScoringProfile = {
  ...coreProfile,
  id: "words",
  criteria: {
    sector: { ...coreProfile.criteria.sector, weight: 0 },
    region: { ...coreProfile.criteria.region, weight: 0 },
    size: { ...coreProfile.criteria.size, weight: 0 },
    capabilities: { ...capabilities!, weight: 1, bestReferenceShare: 0 },
  },
  constraints: { ...coreProfile.constraints, sectorFloor: 1, capabilityFloor: 1e-9 },
};

export const wordsScoring: Scoring = { pack: morocco, profile: wordsProfile };
export const defaultScoring: Scoring = { pack: morocco, profile: defaultProfile };

/** What a full-text search knows of a need. */
export function wordsAlone({ id, title, keywords, buyer, activities, place }: Need): Need {
  return { id, title, buyer, activities, place, ...(keywords && { keywords }) };
}
