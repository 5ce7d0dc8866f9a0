import { comparableWord } from "../domain/index.js";

/** The one thing that keeps a firm from the first places of a need, and that the firm can do something about. */
export type Gap =
  /** It does not list this certification, which the buyer requires or prefers. */
  | { readonly kind: "certification"; readonly word: string; readonly asked: "required" | "preferred" }
  /** It lists others, and not this language (ISO 639-1) or export market (ISO 3166-1). */
  | { readonly kind: "language" | "export-market"; readonly word: string }
  /** It is too far, and would count as near if its service area covered the need's region, or reached so many km. */
  | ({ readonly kind: "service-area"; readonly distanceKm: number; readonly maxDistanceKm: number } & Cover)
  /** Its turnover (MAD a year) or its headcount is below the least that is asked. */
  | { readonly kind: "turnover" | "headcount"; readonly actual: number; readonly least: number }
  /** It is an auto-entrepreneur, and the need takes none or is above the ceiling of that status; as this category it would do. */
  | { readonly kind: "status"; readonly category: "PP" | "TPE" };

/** What a service area would have to cover: a region, by its code, or a radius in km. */
export type Cover = { readonly region: string } | { readonly radiusKm: number };

export type GapKind = Gap["kind"];

/** Kinds of gaps in the order in which they are listed. */
export const GAP_KINDS: readonly GapKind[] = [
  "certification",
  "language",
  "export-market",
  "service-area",
  "turnover",
  "headcount",
  "status",
];

/** What gaps of different firms have in common: the kind, and the certification, language, market or region that is lacking. */
export interface GapSubject {
  readonly kind: GapKind;
  readonly subject?: string;
}

export function subjectOf(gap: Gap): GapSubject {
  if ("word" in gap) return { kind: gap.kind, subject: gap.word };
  return gap.kind === "service-area" && "region" in gap ? { kind: gap.kind, subject: gap.region } : { kind: gap.kind };
}

/** The same for gaps that differ only in how a word is written. */
export function gapKey({ kind, subject = "" }: GapSubject): string {
  return `${kind} ${comparableWord(subject)}`;
}
