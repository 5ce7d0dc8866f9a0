import Table from "cli-table3";
import { colonIn, CRITERION_IDS, criterionLabel, type CountryPack, type Language } from "@wasl/matcher";
import type { SensitivityReport, StableInterval } from "@wasl/fixtures";
import { onOneLine } from "../../files/index.js";
import { PLAIN_TABLE, reportStyle } from "../evaluation/figures.js";
import { SENSITIVITY_WORDS } from "./sensitivity-words.js";

/** How a sensitivity report is told to a person. */
export interface SensitivityStyle {
  readonly language: Language;
  readonly pack: CountryPack;
  /** A firm's name with its id. */
  readonly nameOf: (supplierId: string) => string;
  /** How many firms were to be looked at; a need with fewer has been looked at in whole. */
  readonly depth: number;
}

/** How many reversals are told; the JSON has more. */
const TOLD = 5;

/** One need's report: its firms, what each weight may be, who would pass whom, who is nearly tied. */
export function sensitivityText(report: SensitivityReport, style: SensitivityStyle): string {
  const words = SENSITIVITY_WORDS[style.language];
  const { number } = reportStyle(style.language, style.pack);
  const { robustness, k } = report;
  const reversals = report.reversals.slice(0, TOLD).map(({ overtakerId, overtakenId, parameter, at }) => {
    const firms = [style.nameOf(overtakerId), style.nameOf(overtakenId)] as const;
    return words.reversal(...firms, parameterName(parameter, style), number(at));
  });
  const ties = report.nearTies.map(({ aboveId, belowId, gap }) =>
    words.nearTie(style.nameOf(aboveId), style.nameOf(belowId), number(gap)),
  );
  return [
    firmTable(report, style),
    parameterTable(report, style),
    ...reversals,
    ...ties,
    words.robust(robustness.samples, percent(robustness.sameFirst), percent(robustness.sameTopK), k),
    ...(report.depth < style.depth ? [] : [words.depth(report.depth)]),
    "",
  ]
    .map((part, i) => (i < 2 ? part : onOneLine(part)))
    .join("\n");
}

function firmTable({ candidates, robustness, k }: SensitivityReport, style: SensitivityStyle): string {
  const words = SENSITIVITY_WORDS[style.language];
  const { number } = reportStyle(style.language, style.pack);
  const table = new Table({
    ...PLAIN_TABLE,
    head: [words.rank, words.firm, words.score, words.first, words.among(k)],
  });
  for (const { rank, supplierId, score } of candidates.slice(0, k)) {
    const firm = robustness.firms.find((one) => one.supplierId === supplierId);
    table.push([
      rank,
      onOneLine(style.nameOf(supplierId)),
      number(score),
      percent(firm?.first ?? 0),
      percent(firm?.topK ?? 0),
    ]);
  }
  return table.toString();
}

function parameterTable({ parameters, k }: SensitivityReport, style: SensitivityStyle): string {
  const words = SENSITIVITY_WORDS[style.language];
  const { number } = reportStyle(style.language, style.pack);
  const table = new Table({
    ...PLAIN_TABLE,
    head: [words.criterion, words.now, words.sameFirst, words.sameSet(k)],
  });
  for (const { parameter, value, firstPlace, topK } of parameters) {
    const cells = [firstPlace, topK].map((interval) => intervalCell(interval, style));
    table.push([parameterName(parameter, style), number(value), ...cells]);
  }
  return table.toString();
}

/** `0.21 to 0.64`, and who passes whom at each end. */
function intervalCell({ low, high, below, above }: StableInterval, style: SensitivityStyle): string {
  const words = SENSITIVITY_WORDS[style.language];
  const { number } = reportStyle(style.language, style.pack);
  const ends = [
    { at: low, sign: "<", change: below },
    { at: high, sign: ">", change: above },
  ];
  const changes = ends.flatMap(({ at, sign, change }) => {
    if (change === undefined) return [];
    const passing = words.overtakes(style.nameOf(change.overtakerId), style.nameOf(change.overtakenId));
    return [onOneLine(`${sign} ${number(at)}${colonIn(style.language)}${passing}`)];
  });
  return [`${number(low)} ${words.to} ${number(high)}`, ...changes].join("\n");
}

function parameterName(parameter: string, { language }: SensitivityStyle): string {
  const criterion = CRITERION_IDS.find((id) => id === parameter);
  if (criterion !== undefined) return criterionLabel(criterion, language);
  return SENSITIVITY_WORDS[language].formulaNumber(parameter.replace(/^number /, ""));
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
