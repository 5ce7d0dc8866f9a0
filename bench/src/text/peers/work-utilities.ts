import type { ResolvedNeed, ScoringProfile } from "@wasl/matcher";
import type { SectorSimilarity } from "../../columns/sector-similarity.js";
import { wordKey } from "../../columns/word-key.js";
import type { Scoring } from "../../peers/peer.js";
import type { Telling } from "./plain-objects.js";

type Criteria = ScoringProfile["criteria"];

/** Utilities on experience, orders, presence and certifications, in this order; 0 for what the profile does not ask for. */
export function workUtilities(
  { need }: ResolvedNeed,
  { profile: { criteria, unknownUtility } }: Scoring,
  similarity: SectorSimilarity,
): (firm: Telling) => number[] {
  const wanted = [...new Set(need.preferred?.certifications?.map(wordKey))];
  return (firm) => [
    criteria.experience ? experience(firm, need.activities, criteria.experience, similarity) : 0,
    criteria.orders && need.annualValue !== undefined ? orders(firm, need.annualValue, criteria.orders) : 0,
    criteria.presence ? presence(firm, criteria.presence) : 0,
    wanted.length > 0 ? certifications(firm, wanted, unknownUtility) : 0,
  ];
}

function experience(
  { references }: Telling,
  asked: readonly string[],
  { similarity: least, full, unknownUtility }: NonNullable<Criteria["experience"]>,
  similarity: SectorSimilarity,
): number {
  if (references === undefined) return unknownUtility;
  return ofCount(references.filter(({ activities }) => similarity(asked, activities) >= least).length, full);
}

function orders(
  { references = [] }: Telling,
  wanted: number,
  { halvingRatio, unknownUtility }: NonNullable<Criteria["orders"]>,
): number {
  const values = references.flatMap(({ value }) => value ?? []);
  const closeness = values.map((value) => 2 ** (-Math.abs(Math.log(wanted / value)) / Math.log(halvingRatio)));
  return closeness.length === 0 ? unknownUtility : Math.max(...closeness);
}

function presence({ areas }: Telling, { full, unknownUtility }: NonNullable<Criteria["presence"]>): number {
  return areas === undefined ? unknownUtility : ofCount(areas, full);
}

function certifications(
  { certifications: held, tellsCertifications }: Telling,
  wanted: readonly string[],
  unknownUtility: number,
): number {
  return tellsCertifications ? wanted.filter((word) => held.has(word)).length / wanted.length : unknownUtility;
}

function ofCount(count: number, full: number): number {
  return Math.min(1, Math.log1p(count) / Math.log1p(full));
}
