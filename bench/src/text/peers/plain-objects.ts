import { haversineKm, type ResolvedNeed, type ResolvedSupplier } from "@wasl/matcher";
import { curveAt } from "../../columns/curve.js";
import { sectorSimilarity, type SectorSimilarity } from "../../columns/sector-similarity.js";
import { tieHash } from "../../columns/tie-hash.js";
import { isEligible } from "../../peers/exclusion.js";
import type { Peer, Scoring, Standing } from "../../peers/peer.js";
import { firmOf, type Firm } from "../../peers/plain-firm.js";
import { region, size } from "../../peers/plain-need.js";
import { DocumentCounts, relevance, termsOfNeed, type TextDocument } from "../bm25.js";
import { workUtilities } from "./work-utilities.js";

/** A firm with what it says of itself and has done, as an ordinary application keeps it. */
export interface Telling extends Firm {
  readonly profile: TextDocument;
  readonly references: NonNullable<ResolvedSupplier["dossier"]>["references"];
  readonly areas: number | undefined;
  readonly tellsCertifications: boolean;
}

/** Brute force over objects: every firm is assessed under every criterion, then all are sorted. */
export function plainObjects(scoring: Scoring): Peer {
  const similarity = sectorSimilarity(scoring);
  const [profiles, references] = [new DocumentCounts(), new DocumentCounts()];
  let firms: Telling[] = [];
  return {
    name: "objects",
    prepare(register) {
      firms = Array.from(register, (firm) => tellingFirm(firm, profiles, references));
    },
    top(need, k) {
      const assess = assessment(need, scoring, similarity, { profiles, references });
      const needHash = tieHash(need.need.id);
      const ranked: (Standing & { tie: number })[] = [];
      for (const firm of firms) {
        const score = isEligible(firm, need, scoring) ? assess(firm) : undefined;
        if (score !== undefined) ranked.push({ supplierId: firm.id, score, tie: (firm.tieHash ^ needHash) >>> 0 });
      }
      return ranked
        .sort((a, b) => b.score - a.score || a.tie - b.tie || (a.supplierId < b.supplierId ? -1 : 1))
        .slice(0, k);
    },
    close() {
      firms = [];
    },
  };
}

function tellingFirm(firm: ResolvedSupplier, profiles: DocumentCounts, references: DocumentCounts): Telling {
  const { profile, references: past, areas } = firm.dossier!;
  const documents = past?.map((reference) => ({ ...reference, document: counted(reference.document, references) }));
  return {
    ...firmOf(firm),
    profile: counted(profile, profiles),
    references: documents,
    areas,
    tellsCertifications: firm.supplier.certifications !== undefined,
  };
}

type Document = NonNullable<ResolvedSupplier["dossier"]>["profile"];

/** A document with its counts in a map. */
function counted(document: Document, counts: DocumentCounts): Document {
  const { length } = document;
  const byTerm = new Map(document.entries());
  counts.add(length, byTerm.keys());
  return { length, countOf: (term) => byTerm.get(term) ?? 0, entries: () => byTerm.entries() };
}

/** The score of a firm; undefined when neither its trade nor its words are close enough. */
function assessment(
  need: ResolvedNeed,
  scoring: Scoring,
  similarity: SectorSimilarity,
  counts: { readonly profiles: DocumentCounts; readonly references: DocumentCounts },
): (firm: Telling) => number | undefined {
  const { criteria, constraints } = scoring.profile;
  const terms = termsOfNeed(need);
  const ofProfile = relevance(terms, counts.profiles, scoring, "profile");
  const ofReference = relevance(terms, counts.references, scoring, "reference");
  const share = criteria.capabilities!.bestReferenceShare;
  const fit = curveAt(criteria.size.curve);
  const work = workUtilities(need, scoring, similarity);
  const combine = weightedSum(need, scoring);
  return (firm) => {
    const sector = similarity(need.need.activities, firm.activities);
    const own = ofProfile(firm.profile);
    const best = firm.references?.reduce((most, { document }) => Math.max(most, ofReference(document)), 0) ?? own;
    const capability = share * best + (1 - share) * own;
    if (sector < constraints.sectorFloor && capability < (constraints.capabilityFloor ?? Infinity)) return undefined;
    const near = Math.max(region(firm, need, scoring), workedNear(firm, need, scoring));
    return combine([sector, near, size(firm, need, scoring, fit), capability, ...work(firm)]);
  };
}

function workedNear({ references = [] }: Telling, need: ResolvedNeed, { profile: { criteria } }: Scoring): number {
  const { halvingKm, workedThere } = criteria.region;
  const point = need.place.point;
  if (workedThere !== true || point === undefined) return 0;
  const near = references.map(({ place }) => (place?.point ? 2 ** (-haversineKm(point, place.point) / halvingKm) : 0));
  return Math.max(0, ...near);
}

/** Utilities in the matcher's order become a score; criteria that do not apply to the need have no weight. */
function weightedSum(
  { need, place }: ResolvedNeed,
  { profile: { criteria } }: Scoring,
): (utilities: number[]) => number {
  const applies = (condition: boolean, weight = 0) => (condition ? weight : 0);
  const valued = need.annualValue !== undefined;
  const weights = [
    criteria.sector.weight,
    applies(place.point !== undefined, criteria.region.weight),
    applies(valued, criteria.size.weight),
    applies(true, criteria.capabilities?.weight),
    applies(true, criteria.experience?.weight),
    applies(valued, criteria.orders?.weight),
    applies(true, criteria.presence?.weight),
    applies((need.preferred?.certifications?.length ?? 0) > 0, criteria.certifications?.weight),
  ];
  const total = weights.reduce((a, b) => a + b, 0);
  return (utilities) => Math.round(utilities.reduce((sum, u, i) => sum + u * (weights[i]! / total), 0) * 1e12) / 1e12;
}
