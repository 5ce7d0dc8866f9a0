import { comparableWord, type Need, type ScoringProfile } from "../domain/index.js";
import { distanceBetween } from "../criteria/index.js";
import type { ResolvedNeed, ResolvedSupplier } from "../reference/index.js";
import type { Supposition } from "../retrieval/index.js";
import type { Cover, Gap, GapSubject } from "./gap.js";

/** A gap that firms may have for one need: what is supposed of them, and the need without the hard constraint that they violate. */
export interface Opening {
  readonly subject: GapSubject;
  readonly supposition: Supposition;
  readonly need: ResolvedNeed;
  /** The certification, where it is one that the buyer prefers: then firms among the first may lack it, too. */
  readonly preferred?: string;
  /** The gap of one of the firms that lack what is supposed. */
  readonly gapOf: (firm: ResolvedSupplier) => Gap;
}

/**
 * The gaps that are looked for. A firm's trade, its consent and its being the buyer are not among them: the first is what the firm is, the second
 * its own will, the third no fault. A category is not either, but for that of an auto-entrepreneur, who can register as a trader or found a company.
 */
export function openingsOf(resolved: ResolvedNeed, profile: ScoringProfile): Opening[] {
  return [
    ...requiredWords(resolved, "certification", "certifications"),
    ...preferredCertifications(resolved, profile),
    ...requiredWords(resolved, "language", "languages"),
    ...requiredWords(resolved, "export-market", "exportMarkets"),
    ...serviceArea(resolved),
    ...minimum(resolved, "turnover", "minTurnover"),
    ...minimum(resolved, "headcount", "minHeadcount"),
    ...status(resolved),
  ];
}

type Required = NonNullable<Need["required"]>;

/** The need with other requirements; an undefined one is not asked for. */
function requiring(resolved: ResolvedNeed, change: { [K in keyof Required]?: Required[K] | undefined }): ResolvedNeed {
  const required = Object.fromEntries(
    Object.entries({ ...resolved.need.required, ...change }).filter(([, value]) => value !== undefined),
  );
  return { ...resolved, need: { ...resolved.need, required } };
}

function requiredWords(
  resolved: ResolvedNeed,
  kind: "certification" | "language" | "export-market",
  field: "certifications" | "languages" | "exportMarkets",
): Opening[] {
  const words = resolved.need.required?.[field] ?? [];
  return distinct(words).map((word) => ({
    subject: { kind, subject: word },
    supposition: { kind, word },
    need: requiring(resolved, { [field]: words.filter((other) => !sameWord(other, word)) }),
    gapOf: () => (kind === "certification" ? { kind, word, asked: "required" } : { kind, word }),
  }));
}

/** One that is required as well is a gap of that kind; under a profile that does not count them, none is. */
function preferredCertifications(resolved: ResolvedNeed, { criteria }: ScoringProfile): Opening[] {
  if (criteria.certifications === undefined) return [];
  const { required, preferred } = resolved.need;
  const words = distinct(preferred?.certifications ?? []).filter(
    (word) => !required?.certifications?.some((other) => sameWord(other, word)),
  );
  return words.map((word) => ({
    subject: { kind: "certification", subject: word },
    supposition: { kind: "certification", word },
    need: resolved,
    preferred: word,
    gapOf: () => ({ kind: "certification", word, asked: "preferred" }),
  }));
}

function serviceArea(resolved: ResolvedNeed): Opening[] {
  const maxDistanceKm = resolved.need.required?.maxDistanceKm;
  const { point, region } = resolved.place;
  if (maxDistanceKm === undefined || point === undefined) return [];
  return [
    {
      subject: region === undefined ? { kind: "service-area" } : { kind: "service-area", subject: region },
      supposition: { kind: "service-area", maxDistanceKm },
      need: requiring(resolved, { maxDistanceKm: undefined }),
      gapOf(firm) {
        const distanceKm = distanceBetween(resolved.place, firm.place)!;
        return { kind: "service-area", distanceKm, maxDistanceKm, ...coverFor(firm, region, distanceKm) };
      },
    },
  ];
}

/** A firm that gives a radius would work in a larger one; any other would take the region in. */
function coverFor(
  { supplier: { serviceArea } }: ResolvedSupplier,
  region: string | undefined,
  distanceKm: number,
): Cover {
  return region === undefined || serviceArea?.kind === "radius" ? { radiusKm: Math.ceil(distanceKm) } : { region };
}

function minimum(
  resolved: ResolvedNeed,
  kind: "turnover" | "headcount",
  field: "minTurnover" | "minHeadcount",
): Opening[] {
  const least = resolved.need.required?.[field];
  if (least === undefined || least === 0) return [];
  return [
    {
      subject: { kind },
      supposition: { kind, least },
      need: requiring(resolved, { [field]: undefined }),
      gapOf: ({ supplier }) => ({ kind, actual: supplier[kind]!, least }),
    },
  ];
}

/** A need that takes auto-entrepreneurs alone, or neither natural persons nor very small firms, is none for a firm that changed its status. */
function status(resolved: ResolvedNeed): Opening[] {
  const { annualValue, required } = resolved.need;
  const allowed = required?.categories;
  const barred = allowed !== undefined && !allowed.includes("AE");
  const category = (["PP", "TPE"] as const).find((one) => allowed === undefined || allowed.includes(one));
  if (category === undefined || (!barred && annualValue === undefined)) return [];
  return [
    {
      subject: { kind: "status" },
      supposition: { kind: "status", barred },
      need: requiring(resolved, { categories: ["AE"] }),
      gapOf: () => ({ kind: "status", category }),
    },
  ];
}

function sameWord(a: string, b: string): boolean {
  return comparableWord(a) === comparableWord(b);
}

/** Each word once, however it is written. */
function distinct(words: readonly string[]): string[] {
  return words.filter((word, i) => words.findIndex((other) => sameWord(other, word)) === i);
}
