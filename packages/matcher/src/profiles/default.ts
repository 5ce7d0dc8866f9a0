import type { ScoringProfile } from "../domain/index.js";
import { coreProfile } from "./core.js";
import { defaultHistory } from "./default-history.js";

/**
 * `core` and what real awards showed to matter besides: what firms say of themselves and have done.
 *
 * The weights are the means of two fits by conditional logit, of 340 French awards (2018-2019) and of 2,000 Portuguese ones (2024): neither
 * market is to decide alone, since weights learnt on one carry over badly to another. Awards tell nothing of size and of preferred
 * certifications, which these records do not hold: their weights are ours. So are the other numbers, which were tried on the
 * same awards and make little difference; only how little a description counts beside a title does.
 */
export const defaultProfile: ScoringProfile = {
  id: "default",
  version: 1,
  unknownUtility: coreProfile.unknownUtility,
  criteria: {
    sector: { ...coreProfile.criteria.sector, weight: 0.087 },
    region: { ...coreProfile.criteria.region, weight: 0.131, workedThere: true },
    size: { ...coreProfile.criteria.size, weight: 0.033 },
    capabilities: {
      weight: 0.546,
      bestReferenceShare: 0.47,
      descriptionWeight: 0.4,
      lengthNormalisation: { profile: 0.5, reference: 0.75 },
      termSaturation: 1.2,
      scoreSaturation: 10,
    },
    experience: { weight: 0.063, similarity: 0.8, full: 20, unknownUtility: 0.2 },
    orders: { weight: 0.06, halvingRatio: 5, unknownUtility: 0.4 },
    presence: { weight: 0.038, full: 20, unknownUtility: 0.25 },
    certifications: { weight: 0.041 },
  },
  constraints: { ...coreProfile.constraints, capabilityFloor: 0.3 },
  history: defaultHistory,
};
