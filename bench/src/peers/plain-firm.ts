import type { ResolvedSupplier, Supplier } from "@wasl/matcher";
import { tieHash } from "../columns/tie-hash.js";
import { wordKey } from "../columns/word-key.js";

/** What an ordinary application keeps of a firm. */
export interface Firm extends Pick<
  Supplier,
  "id" | "activities" | "category" | "turnover" | "headcount" | "freeCapacity" | "consent"
> {
  readonly place: ResolvedSupplier["place"];
  readonly serviceArea: Supplier["serviceArea"];
  readonly servedRegions: ReadonlySet<string>;
  readonly certifications: ReadonlySet<string>;
  readonly languages: ReadonlySet<string> | undefined;
  readonly markets: ReadonlySet<string> | undefined;
  readonly tieHash: number;
}

export function firmOf({ supplier, place, servedRegions }: ResolvedSupplier): Firm {
  const { id, activities, category, turnover, headcount, freeCapacity, consent, serviceArea } = supplier;
  const keys = (words: readonly string[]) => new Set(words.map(wordKey));
  return {
    ...{ id, activities, category, turnover, headcount, freeCapacity, consent, serviceArea, place, servedRegions },
    certifications: keys(supplier.certifications ?? []),
    languages: supplier.languages && keys(supplier.languages),
    markets: supplier.export?.markets && keys(supplier.export.markets),
    tieHash: tieHash(id),
  };
}
