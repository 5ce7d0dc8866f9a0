import type { CriterionId } from "../domain/index.js";
import type { ConstraintId } from "../eligibility/index.js";
import type { Language } from "../reference/index.js";
import { MESSAGES } from "./messages/index.js";

/** Why firms were excluded, as the label of a count, e.g. `Secteur trop éloigné`. */
export function constraintLabel(id: ConstraintId, language: Language): string {
  return MESSAGES[language].excluded[id];
}

/** What a hard constraint asks about, as something to verify, e.g. `effectif minimal`. */
export function verificationLabel(id: ConstraintId, language: Language): string {
  return MESSAGES[language].subject[id];
}

/** The name of a criterion, e.g. `Secteur`. */
export function criterionLabel(id: CriterionId, language: Language): string {
  return MESSAGES[language].criteria[id];
}

/** What stands between a label and what it labels: French puts a no-break space before the colon. */
export function colonIn(language: Language): string {
  return MESSAGES[language].colon;
}
