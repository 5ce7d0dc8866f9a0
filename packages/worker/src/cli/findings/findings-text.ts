import type { AnalysisBatch, QuestionOf } from "../../contracts/index.js";
import type { RankingContext } from "../../files/index.js";
import { allocationText } from "./allocation-text.js";
import { gapsText } from "./gaps-text.js";
import { groupingsText } from "./groupings-text.js";
import { lettersFound } from "./letters-found.js";
import { linesUnder, needTitle } from "./lines.js";
import { missingDataText } from "./missing-data-text.js";
import { mobilisationText } from "./mobilisation-text.js";
import { opportunitiesFound } from "./opportunities-found.js";
import { WORDS } from "./words.js";

type Told = Pick<AnalysisBatch["data"], "findings" | "question">;

/** Some findings as lines for people: each need with what was found, then what it all comes to, then what could not be looked at. */
export function findingsText(data: Told, context: RankingContext): string[] {
  const { findings } = data;
  const { couldNot, reasons } = WORDS[context.language];
  return [
    ...textOf(data, context),
    ...findings.setAside.flatMap(({ needId, failure }) =>
      linesUnder(needTitle(needId, context), [`${couldNot} ${reasons[failure]}`]),
    ),
  ];
}

function textOf({ findings, question }: Told, context: RankingContext): string[] {
  switch (findings.kind) {
    case "allocation":
      return allocationText(findings, context);
    case "gaps":
      return gapsText(findings, context);
    case "mobilisation":
      return mobilisationText(findings, context);
    case "groupings":
      return groupingsText(findings, context);
    case "missing-data":
      return missingDataText(findings, question as QuestionOf<"missing-data">, context);
    case "opportunities":
      return opportunitiesFound(findings, context);
    case "letters":
      return lettersFound(findings, context);
  }
}
