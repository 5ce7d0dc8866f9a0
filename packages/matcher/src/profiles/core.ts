import type { ScoringProfile } from "../domain/index.js";

/**
 * Sector, region and size alone. Its numbers are a contract: whoever follows the published semantics gets the same ids,
 * scores and order.
 *
 * The ceilings are those of the auto-entrepreneur status (law 114-13): 500,000 MAD a year in industry, crafts and trade
 * (NMA sections A to G), 200,000 MAD in services (H to U).
 */
export const coreProfile: ScoringProfile = {
  id: "core",
  version: 1,
  unknownUtility: 0.5,
  criteria: {
    sector: {
      weight: 0.5,
      similarity: {
        // section, division, group, class
        nma2010: [0.2, 0.5, 0.8, 1],
        // CPV has no sections: division, group, class and deeper
        cpv2008: [0.5, 0.8, 1],
      },
      similarityElsewhere: [0.2, 0.5, 0.8, 1],
    },
    region: { weight: 0.3, halvingKm: 100, coveredUtility: 0.5 },
    size: {
      weight: 0.2,
      curve: [
        [0.002, 0],
        [0.02, 1],
        [0.3, 1],
        [1, 0],
      ],
    },
  },
  constraints: {
    sectorFloor: 0.5,
    autoEntrepreneurCeilings: [
      { taxonomy: "nma2010", roots: ["A", "B", "C", "D", "E", "F", "G"], annualValue: 500_000 },
      {
        taxonomy: "nma2010",
        roots: ["H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U"],
        annualValue: 200_000,
      },
    ],
  },
};
