import Table from "cli-table3";
import { renderGap, type SupplyGaps } from "@wasl/matcher/gaps";
import { excerpt, gapTables, gapWording, numberFormats, onOneLine, type RankingContext } from "../files/index.js";

/** Longest name in a table, in characters. */
const NAME_CHARACTERS = 40;

/** Supply gaps for a person at a terminal: the table by region and sector, then each need that finds too few firms, and why. */
export function gapsText(gaps: SupplyGaps, context: RankingContext): string {
  const unmet = gaps.needs.filter(({ missing }) => missing > 0);
  const [head = [], ...rows] = gapTables(gaps, context).table.rows;
  const { number } = numberFormats(context);
  const table = new Table({ style: { head: [], border: [] }, head: head.map(String) });
  for (const row of rows)
    table.push(row.map((cell) => (typeof cell === "number" ? number(cell) : excerpt(cell ?? "", NAME_CHARACTERS))));
  return [
    table.toString(),
    ...(unmet.length === 0 ? [gapWording(context.language).enough] : []),
    ...unmet.flatMap((gap) => [
      "",
      onOneLine(`${context.needs.get(gap.needId)?.need.title ?? ""} [${gap.needId}]`),
      ...renderGap(gap, context).map((sentence) => `  ${onOneLine(sentence)}`),
    ]),
  ].join("\n");
}
