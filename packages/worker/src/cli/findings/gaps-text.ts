import { renderGap, type GapCell, type NeedGap } from "@wasl/matcher/gaps";
import Table from "cli-table3";
import type { FindingsOf } from "../../contracts/index.js";
import { numberFormats, type RankingContext } from "../../files/index.js";
import { linesUnder, needTitle } from "./lines.js";
import { regionName, sectorName } from "./names.js";
import { WORDS } from "./words.js";

/** The needs for which firms are missing, and the table of regions and sectors. */
export function gapsText({ items, summary }: FindingsOf<"gaps">, context: RankingContext): string[] {
  const unmet = items.filter(({ missing }) => missing > 0);
  return [
    ...unmet.flatMap((gap) => linesUnder(needTitle(gap.needId, context), renderGap(gap as NeedGap, context))),
    ...(summary ? ["", tableOf(summary.table.cells as GapCell[], context)] : []),
  ];
}

function tableOf(cells: readonly GapCell[], context: RankingContext): string {
  const words = WORDS[context.language];
  const { number } = numberFormats(context);
  const table = new Table({
    style: { head: [], border: [] },
    head: [words.region, words.sector, words.needs, words.unmet, words.missing, words.nearest],
  });
  for (const { region, sector, needs, unmet, missing, nearest } of cells) {
    table.push([
      regionName(region, context),
      sectorName(sector, context),
      ...[needs, unmet, missing].map(number),
      nearest === undefined ? "" : regionName(nearest, context),
    ]);
  }
  return table.toString();
}
