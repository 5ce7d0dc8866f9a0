import type { AnalysisBatch } from "../../contracts/index.js";
import type { RankingContext } from "../../files/index.js";
import { allocationText } from "./allocation-text.js";
import { gapsText } from "./gaps-text.js";
import { linesUnder, needTitle } from "./lines.js";
import { mobilisationText } from "./mobilisation-text.js";
import { WORDS } from "./words.js";

/** Some findings as lines for people: each need with what was found, then what it all comes to, then what could not be looked at. */
export function findingsText({ findings }: Pick<AnalysisBatch["data"], "findings">, context: RankingContext): string[] {
  const { couldNot, reasons } = WORDS[context.language];
  return [
    ...textOf(findings, context),
    ...findings.setAside.flatMap(({ needId, failure }) =>
      linesUnder(needTitle(needId, context), [`${couldNot} ${reasons[failure]}`]),
    ),
  ];
}

function textOf(findings: AnalysisBatch["data"]["findings"], context: RankingContext): string[] {
  switch (findings.kind) {
    case "allocation":
      return allocationText(findings, context);
    case "gaps":
      return gapsText(findings, context);
    case "mobilisation":
      return mobilisationText(findings, context);
  }
}
