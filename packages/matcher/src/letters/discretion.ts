import type { CriterionId } from "../domain/index.js";
import type { ConstraintId } from "../eligibility/index.js";
import type { Addressee } from "./letter.js";
import type { Pairing } from "./pairing.js";

/** What a firm told its chamber of its money and its people is not passed on to buyers. */
const CONFIDENTIAL_CRITERIA: ReadonlySet<CriterionId> = new Set(["size", "orders"]);
const CONFIDENTIAL_CONSTRAINTS: ReadonlySet<ConstraintId> = new Set([
  "turnover-too-low",
  "headcount-too-low",
  "auto-entrepreneur-ceiling",
]);

/** Whether a firm may be named to a buyer: one that refused to be introduced may not, be it to say that it is not. */
export function mayBeNamed({ explanation }: Pick<Pairing, "explanation">): boolean {
  return !explanation.violations.some(({ constraint }) => constraint === "consent-refused");
}

/** Whether a letter may say what was found on a criterion. */
export function maySayCriterion(id: CriterionId, addressee: Addressee): boolean {
  return addressee === "firm" || !CONFIDENTIAL_CRITERIA.has(id);
}

/** Whether a letter may say what a firm has where a constraint asks for something; else it names the constraint alone. */
export function maySayFigures(id: ConstraintId, addressee: Addressee): boolean {
  return addressee === "firm" || !CONFIDENTIAL_CONSTRAINTS.has(id);
}
