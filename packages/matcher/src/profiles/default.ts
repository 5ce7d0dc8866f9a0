import type { ScoringProfile } from "../domain/index.js";
import { coreProfile } from "./core.js";

/**
 * `core` and what real awards showed to matter besides: what firms say of themselves and have done.
 */
export const defaultProfile: ScoringProfile = {
  id: "default",
  version: 1,
  unknownUtility: coreProfile.unknownUtility,
  criteria: {
    sector: { ...coreProfile.criteria.sector, weight: 2.9 },
    region: { ...coreProfile.criteria.region, weight: 2.6, workedThere: true },
    size: { ...coreProfile.criteria.size, weight: 0.8 },
    capabilities: {
      weight: 13,
      bestReferenceShare: 0.47,
      descriptionWeight: 0.4,
      lengthNormalisation: { profile: 0.5, reference: 0.75 },
      termSaturation: 1.2,
      scoreSaturation: 10,
    },
    experience: { weight: 1.2, similarity: 0.8, full: 20, unknownUtility: 0.2 },
    orders: { weight: 1.1, halvingRatio: 5, unknownUtility: 0.4 },
    presence: { weight: 1.4, full: 20, unknownUtility: 0.25 },
    certifications: { weight: 1 },
  },
  constraints: { ...coreProfile.constraints, capabilityFloor: 0.3 },
};
