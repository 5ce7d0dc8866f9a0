import { colonIn, constraintLabel, CONSTRAINT_IDS, criterionLabel, CRITERION_IDS } from "@wasl/matcher";
import type { MovedSupplier, NeedDifference, PairComparison, RankChange, RankChangeReason } from "@wasl/fixtures";
import { excerpt, onOneLine } from "../../files/index.js";
import type { ReportStyle } from "./figures.js";

/** Longest title and id on a line, in characters. */
const TITLE_CHARACTERS = 60;

/** How many of the firms that entered or left are named. */
const TOLD = 3;

type Sides = Pick<PairComparison, "first" | "second">;

/** One need: its values, then where its relevant firms went and why, then what became of the first ten. */
export function needLines(need: NeedDifference, sides: Sides, primary: string, style: ReportStyle): string[] {
  const { words, number } = style;
  const { top, title = "" } = need;
  const values = `${number(need.first[primary]!)} → ${number(need.second[primary]!)}`;
  return [
    onOneLine(`  ${need.needId} ${excerpt(title, TITLE_CHARACTERS)}${colonIn(style.language)}${values}`),
    ...need.relevant.map((firm) => `    ${supplierLine(firm, sides, style)}`),
    `    ${words.change(top.entered.length, top.left.length, top.moved.length)}`,
    ...changeLine("+", top.entered, style),
    ...changeLine("−", top.left, style),
  ];
}

/** Who entered or left the first ten: the best few. */
function changeLine(sign: string, changes: readonly RankChange[], style: ReportStyle): string[] {
  if (changes.length === 0) return [];
  const told = changes.slice(0, TOLD).map((change) => `${change.supplierId} ${shownRanks(change, style)}`);
  return [onOneLine(`      ${sign} ${told.join(", ")}${changes.length > TOLD ? ", …" : ""}`)];
}

function supplierLine(firm: MovedSupplier, sides: Sides, style: ReportStyle): string {
  const ranks = `${firm.supplierId} ${shownRanks(firm, style)}`;
  return onOneLine(
    firm.reason === undefined ? ranks : `${ranks}${colonIn(style.language)}${reasonText(firm.reason, sides, style)}`,
  );
}

function shownRanks({ firstRank, secondRank }: Omit<RankChange, "supplierId">, { words }: ReportStyle): string {
  const shown = (rank: number | undefined) => (rank === undefined ? words.notRanked : `#${rank}`);
  return `${shown(firstRank)} → ${shown(secondRank)}`;
}

function reasonText(reason: RankChangeReason, sides: Sides, style: ReportStyle): string {
  const { words, language } = style;
  if (reason.kind === "eligibility") {
    const constraints = reason.constraints.map((id) => labelOf(id, CONSTRAINT_IDS, constraintLabel, language));
    const told = [sides[reason.excludedBy], constraints.join(", ")] as const;
    return reason.who === "firm" ? words.excludedFirm(...told) : words.excludedPassed(...told);
  }
  if (reason.criterion === undefined) return words.onlyTies(reason.passedCount);
  const label =
    reason.criterion === "base" ? words.base : labelOf(reason.criterion, CRITERION_IDS, criterionLabel, language);
  return words.criterion(label, style.signed(reason.change), reason.passedCount);
}

/** The label of an id that the matcher knows, else the id: a report may come from another version. */
function labelOf<Id extends string, L>(
  id: string,
  known: readonly Id[],
  label: (id: Id, language: L) => string,
  language: L,
) {
  const found = known.find((one) => one === id);
  return found === undefined ? id : label(found, language);
}
