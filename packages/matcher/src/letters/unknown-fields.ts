import type { CriterionFacts } from "../criteria/index.js";

/** Whether the register does not know what a criterion asks about. */
export function isUnknown(facts: CriterionFacts): boolean {
  switch (facts.criterion) {
    case "region":
      return facts.distanceKm === undefined && facts.coveredBy === undefined;
    case "size":
      return facts.turnover === undefined;
    case "experience":
      return facts.references === undefined;
    case "orders":
      return facts.closest === undefined;
    case "presence":
      return facts.areas === undefined;
    case "certifications":
      return facts.held === undefined;
    case "sector":
    case "capabilities":
      return false;
  }
}
