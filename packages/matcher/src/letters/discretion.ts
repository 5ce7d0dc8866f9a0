import type { CriterionId } from "../domain/index.js";
import type { ConstraintId } from "../eligibility/index.js";
import type { Addressee } from "./letter.js";

/** What a firm told its chamber of its money and its people is not passed on to buyers. */
const CONFIDENTIAL_CRITERIA: ReadonlySet<CriterionId> = new Set(["size", "orders"]);
const CONFIDENTIAL_CONSTRAINTS: ReadonlySet<ConstraintId> = new Set([
  "turnover-too-low",
  "headcount-too-low",
  "auto-entrepreneur-ceiling",
]);

/** Whether a letter may say what was found on a criterion. */
export function maySayCriterion(id: CriterionId, addressee: Addressee): boolean {
  return addressee === "firm" || !CONFIDENTIAL_CRITERIA.has(id);
}

/** Whether a letter may say what a firm has where a constraint asks for something; else it names the constraint alone. */
export function maySayFigures(id: ConstraintId, addressee: Addressee): boolean {
  return addressee === "firm" || !CONFIDENTIAL_CONSTRAINTS.has(id);
}
