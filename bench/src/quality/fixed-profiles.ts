import { coreProfile, defaultProfile, type ScoringProfile } from "@wasl/matcher";

/** A way of ranking whose numbers nobody fitted here, but for `default`'s. */
export interface FixedProfile {
  readonly name: string;
  /** What a reader must know of it. */
  readonly note: string;
  readonly profile: ScoringProfile;
}

const { sector, region, size } = coreProfile.criteria;

/** BM25 as textbooks have it, over a firm's best single reference alone. */
const bestReference = {
  bestReferenceShare: 1,
  descriptionWeight: 1,
  lengthNormalisation: { profile: 0.75, reference: 0.75 },
  termSaturation: 1.2,
  scoreSaturation: 10,
};

const noFloor: ScoringProfile["constraints"] = { sectorFloor: 0, autoEntrepreneurCeilings: [] };

/** A profile with these weights, of criteria as `core` has them. */
function weighing(
  id: string,
  weights: { readonly sector: number; readonly region: number; readonly size?: number; readonly words?: number },
  constraints = noFloor,
): ScoringProfile {
  return {
    ...coreProfile,
    id,
    constraints,
    criteria: {
      sector: { ...sector, weight: weights.sector },
      region: { ...region, weight: weights.region },
      size: { ...size, weight: weights.size ?? 0 },
      ...(weights.words !== undefined && { capabilities: { ...bestReference, weight: weights.words } }),
    },
  };
}

/** Similarity 0 above the code itself, so that the tie rule orders all firms of other codes. */
function exactCode(): ScoringProfile {
  const profile = weighing("exact-code", { sector: 1, region: 0 });
  const criteria = { ...profile.criteria, sector: { weight: 1, similarity: {}, similarityElsewhere: [0] } };
  return { ...profile, criteria };
}

export const FIXED_PROFILES: readonly FixedProfile[] = [
  { name: "exact code", note: "the need's code or one below it; others by the tie rule", profile: exactCode() },
  {
    name: "sector + region",
    note: "the weights of core, without size",
    profile: weighing("sector-region", { sector: sector.weight, region: region.weight }, coreProfile.constraints),
  },
  { name: "core", note: "as shipped", profile: coreProfile },
  {
    name: "BM25",
    note: "on the best single reference of a firm, k1 1.2, b 0.75",
    profile: weighing("bm25", { sector: 0, region: 0, words: 1 }),
  },
  {
    name: "BM25 + sector + region",
    note: "weights 4 : 1 : 1; of 1, 2, 4, 6 and 10 for words, 4 was best in France",
    profile: weighing("bm25-sector-region", { sector: 1, region: 1, words: 4 }),
  },
  { name: "default", note: "as shipped; its weights were fitted to these awards", profile: defaultProfile },
];
