import type { AnalysisQuestion } from "./question.js";

/** The question as it is told to chambers that do not learn everything: which firms or pairs it lists is not for them. */
export function withoutLists(question: AnalysisQuestion): AnalysisQuestion {
  if (question.kind === "opportunities" && question.firms.which === "named")
    return { ...question, firms: { which: "named", supplierIds: [] } };
  if (question.kind === "letters" && question.pairs.which === "listed")
    return { ...question, pairs: { which: "listed", introductions: [], refusals: [] } };
  return question;
}
