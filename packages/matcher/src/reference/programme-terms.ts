import type { Labels } from "./taxonomy.js";

/** In which way a programme may help. */
export type SupportKind = "assistance" | "investment" | "credit" | "jobs-grant" | "reserved-orders";

/** What a programme may help to attain, as far as its entry says. */
export interface ProgrammeSupport {
  readonly gap: "certification" | "turnover" | "headcount";
  readonly by: SupportKind;
  /** The words of the entry from which this was read. */
  readonly says: string;
}

/** Whom a programme is for. Amounts are in the pack's currency, ages in years; `says` has the words of the entry from which it was read. */
export type ProgrammeCondition = { readonly says: string; readonly unverified?: boolean } & (
  | { readonly about: "category"; readonly among: readonly string[]; readonly unsure?: readonly string[] }
  /** Roots of a taxonomy, one of which is above the firm's principal activity. */
  | { readonly about: "sector"; readonly taxonomy: string; readonly roots: readonly string[] }
  | { readonly about: "turnover"; readonly most: number }
  | { readonly about: "age"; readonly atLeast?: number; readonly atMost?: number }
  | { readonly about: "investment"; readonly least?: number; readonly most: number }
  | { readonly about: "project"; readonly topic: "green-or-innovative" | "rural" }
  /** The firm is based in the pack's country. */
  | { readonly about: "country" }
);

/** What of a programme's entry is not verified, and the words that say so. */
export interface UnverifiedPart {
  readonly about: "target" | "terms" | "cap";
  readonly says: string;
}

/** What the entry of a programme says, in a form that can be checked against a firm. */
export interface ProgrammeTerms {
  /** Who runs it, in the languages of the pack. */
  readonly operator: Labels;
  /** The year in which it ended; absent where the entry names no end, which does not mean that it is open. */
  readonly ended?: number;
  readonly supports: readonly ProgrammeSupport[];
  readonly conditions: readonly ProgrammeCondition[];
  readonly unverified: readonly UnverifiedPart[];
}
