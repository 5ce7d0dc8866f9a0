import { knownUnmetValue, renderGap, type GapCell, type NeedGap, type SupplyGaps } from "@wasl/matcher/gaps";
import type { RankingContext } from "../rankings/context.js";
import { namedTable, type NamedTable } from "../rankings/named-table.js";
import { placeName } from "../rankings/need-view.js";
import { sectorName } from "../rankings/sector-name.js";
import type { ExportCell } from "../rankings/table.js";
import { gapWording } from "./wording.js";

/** Supply gaps in words: a row for each need, and one for each region and sector. */
export interface GapTables {
  readonly gaps: NamedTable;
  readonly table: NamedTable;
}

export function gapTables({ needs, table: { cells } }: SupplyGaps, context: RankingContext): GapTables {
  const say = gapWording(context.language);
  return {
    gaps: namedTable(say.gaps, [needHeadings(context), ...needs.map((gap) => needCells(gap, context))]),
    table: namedTable(say.table, [cellHeadings(context), ...cells.map((cell) => sumCells(cell, context))]),
  };
}

function needHeadings({ language }: RankingContext): string[] {
  const { needId, need, region, sector, annualValue, ...say } = gapWording(language);
  const { wanted, viable, missing, wholeRegister, nearest, km, why } = say;
  return [needId, need, region, sector, annualValue, wanted, viable, missing, wholeRegister, nearest, km, why];
}

function needCells(gap: NeedGap, context: RankingContext): ExportCell[] {
  const { needId, annualValue, wanted, viable, missing, suitable, nearest } = gap;
  return [
    needId,
    context.needs.get(needId)?.need.title ?? "",
    regionName(gap.region, context),
    sectorName(gap.sector, context),
    ...[annualValue, wanted, viable, missing, suitable.country],
    nearest && regionName(nearest.region, context),
    nearest?.km,
    renderGap(gap, context).join(" "),
  ];
}

function cellHeadings({ language }: RankingContext): string[] {
  const { region, sector, needs, unmet, unserved, missing, unmetValue, nearest } = gapWording(language);
  return [region, sector, needs, unmet, unserved, missing, unmetValue, nearest];
}

function sumCells(cell: GapCell, context: RankingContext): ExportCell[] {
  const { needs, unmet, unserved, missing, nearest } = cell;
  return [
    regionName(cell.region, context),
    sectorName(cell.sector, context),
    ...[needs, unmet, unserved, missing, knownUnmetValue(cell)],
    nearest === undefined ? undefined : regionName(nearest, context),
  ];
}

function regionName(region: string | undefined, context: RankingContext): string {
  if (region === undefined) return gapWording(context.language).unknownRegion;
  return placeName({ country: context.pack.country, region }, context);
}
