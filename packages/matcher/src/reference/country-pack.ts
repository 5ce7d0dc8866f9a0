import type { Gazetteer } from "./gazetteer.js";
import type { ProgrammeTerms } from "./programme-terms.js";
import type { Labels, Taxonomy } from "./taxonomy.js";

/** A chamber to which results are published. */
export interface Chamber {
  /** Lower-case id used in queue names, e.g. `casablanca-settat`; the federation's is `federation`. */
  readonly id: string;
  /** Other codes by which it may be named, e.g. `CCIS-06`. */
  readonly aliases: readonly string[];
  readonly kind: "chamber" | "federation";
  /** Code of the region it serves; undefined for the federation. */
  readonly region?: string;
  readonly labels: Labels;
}

/** One class of a size framework: limits on turnover (MAD a year) and headcount. */
export interface SizeClass {
  readonly framework: string;
  readonly category: string;
  readonly label: string;
  readonly turnoverAbove?: number;
  readonly turnoverUpTo?: number;
  readonly headcountUpTo?: number;
  /** Conditions that no number here expresses. */
  readonly otherTest?: string;
  readonly period?: string;
  readonly source: string;
  readonly verified: boolean;
  /** What to know before relying on it. */
  readonly note?: string;
}

/** A kind of firm in the country's own terms. */
export interface FirmCategoryEntry {
  readonly code: string;
  readonly labels: Labels;
  readonly kind: string;
  readonly source: string;
}

/** A legal form that a firm may have. */
export interface LegalForm {
  readonly code: string;
  readonly labels: Labels;
  /** `PM` legal person, `PP` natural person, `AE` auto-entrepreneur. */
  readonly person: string;
  readonly legalBasis: string;
}

/** A public programme that supports firms. */
export interface SupportProgramme {
  readonly name: string;
  readonly operator: string;
  readonly period: string;
  readonly target: string;
  readonly gives: string;
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string;
  /** Absent where the entry does not say what it helps with, or not in a way that concerns a single firm's gap. */
  readonly terms?: ProgrammeTerms;
}

/** Everything about a country that Wasl needs to know, as data behind one interface. */
export interface CountryPack {
  readonly id: string;
  /** ISO 3166-1 alpha-2 of places that name no country. */
  readonly country: string;
  /** ISO 4217 of amounts that name no currency. */
  readonly currency: string;
  readonly taxonomy: Taxonomy;
  readonly gazetteer: Gazetteer;
  readonly chambers: readonly Chamber[];
  readonly sizeClasses: readonly SizeClass[];
  readonly firmCategories: readonly FirmCategoryEntry[];
  readonly legalForms: readonly LegalForm[];
  readonly programmes: readonly SupportProgramme[];
}

/** The same country with other activity codes, e.g. a tree of the user's own. */
export function withTaxonomy(pack: CountryPack, taxonomy: Taxonomy): CountryPack {
  return { ...pack, taxonomy };
}
