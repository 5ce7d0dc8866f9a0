import type { QuestionOf } from "../../contracts/index.js";
import { addGroupRules, groupRulesOf, type GroupRules } from "../question-options/grouping-options.js";
import type { QuestionCommand } from "./questions.js";

/** `wasl analyse groupings`: which few firms could serve each need together. */
export const askGroupings = {
  name: "groupings",
  description: "the smallest group of firms that could serve each need together",
  addOptions: addGroupRules,
  questionOf: (options: GroupRules): QuestionOf<"groupings"> => ({ kind: "groupings", ...groupRulesOf(options) }),
} satisfies QuestionCommand;
