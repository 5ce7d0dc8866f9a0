/**
 * What a search supposes of the firms that lack it, so that it finds those that would rank if it were so. The need that is searched for is
 * the need without the hard constraint that these firms violate; whatever else the supposition changes in a score is counted here.
 */
export type Supposition =
  | { readonly kind: "certification" | "language" | "export-market"; readonly word: string }
  /** The service area covers the need's place, from which the firm is farther than this. */
  | { readonly kind: "service-area"; readonly maxDistanceKm: number }
  /** Turnover (MAD a year) or headcount are at least this. */
  | { readonly kind: "turnover" | "headcount"; readonly least: number }
  /** The firm is no auto-entrepreneur any more: `barred` where the need takes none, else where its value is above the ceiling. */
  | { readonly kind: "status"; readonly barred: boolean };

/** What a supposition changes in utilities. */
export interface SupposedValues {
  readonly covered?: boolean;
  /** MAD a year. */
  readonly turnover?: number;
  readonly certification?: string;
}

export function supposedValues(supposition: Supposition | undefined): SupposedValues {
  switch (supposition?.kind) {
    case "certification":
      return { certification: supposition.word };
    case "service-area":
      return { covered: true };
    case "turnover":
      return { turnover: supposition.least };
    default:
      return {};
  }
}
