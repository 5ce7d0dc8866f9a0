import {
  gapLabel,
  renderNearMiss,
  subjectOf,
  type Mobilisation,
  type NearMiss,
  type NearMissGroup,
  type VerifiedLeverage,
} from "@wasl/matcher/mobilise";
import type { RankingContext } from "../rankings/context.js";
import { namedTable, type NamedTable } from "../rankings/named-table.js";
import { placeName } from "../rankings/need-view.js";
import { sectorName } from "../rankings/sector-name.js";
import type { ExportCell } from "../rankings/table.js";
import { mobilisationWording, type MobilisationWording } from "./wording.js";

/** What a run's near misses come to, in words: what the file, the page and the terminal show. */
export interface MobilisationTables {
  readonly nearMisses: NamedTable;
  readonly groups: NamedTable;
  readonly leverage: NamedTable;
}

export function mobilisationTables(
  { needs, groups, leverage }: Mobilisation,
  context: RankingContext,
): MobilisationTables {
  const say = mobilisationWording(context.language);
  const all = needs.flatMap(({ nearMisses }) => nearMisses);
  return {
    nearMisses: namedTable(say.nearMisses, [
      nearMissHeadings(say),
      ...all.map((nearMiss) => nearMissCells(nearMiss, context)),
    ]),
    groups: namedTable(say.groups, [groupHeadings(say), ...groups.map((group) => groupCells(group, context))]),
    leverage: namedTable(say.leverage, [leverageHeadings(say), ...leverage.map((row) => leverageCells(row, context))]),
  };
}

function nearMissHeadings(say: MobilisationWording): string[] {
  const { need, needTitle, firmId, firm, region, sector, gap, rank, score, remedy, programmes, details } = say;
  return [need, needTitle, firmId, firm, region, sector, gap, rank, score, remedy, programmes, details];
}

function nearMissCells(nearMiss: NearMiss, context: RankingContext): ExportCell[] {
  const { needId, supplierId, gap, rank, score, region, sector, programmes } = nearMiss;
  const [remedy, ...details] = renderNearMiss(nearMiss, context);
  return [
    needId,
    context.needs.get(needId)?.need.title ?? "",
    supplierId,
    context.register.get(supplierId)?.supplier.name ?? "",
    regionName(region, context),
    sectorName(sector, context),
    gapLabel(subjectOf(gap), context),
    rank,
    score,
    remedy,
    programmes.map(({ name }) => name).join(" | "),
    details.join(" "),
  ];
}

function groupHeadings({ gap, region, sector, count, firms, needs }: MobilisationWording): string[] {
  return [gap, region, sector, count, firms, needs];
}

function groupCells(group: NearMissGroup, context: RankingContext): ExportCell[] {
  const { gap, region, sector, nearMisses, supplierIds, needIds } = group;
  return [
    gapLabel(gap, context),
    regionName(region, context),
    sectorName(sector, context),
    nearMisses,
    supplierIds.length,
    needIds.length,
  ];
}

function leverageHeadings(say: MobilisationWording): string[] {
  const { certification, region, alone, needs, together, introductions, filled, curve, verified } = say;
  return [certification, region, alone, needs, together, introductions, filled, curve, verified];
}

/** The curve counts introductions after each firm: `3, 5, 6`. */
function leverageCells(row: VerifiedLeverage, context: RankingContext): ExportCell[] {
  const { certification, region, firms, needs, curve, verified } = row;
  const last = curve.at(-1);
  return [
    certification,
    regionName(region, context),
    firms,
    needs,
    curve.length,
    last?.introductions ?? 0,
    last?.filled ?? 0,
    curve.map(({ introductions }) => introductions).join(", "),
    verified?.introductions,
  ];
}

function regionName(region: string | undefined, context: RankingContext): string {
  if (region === undefined) return mobilisationWording(context.language).unknownRegion;
  return placeName({ country: context.pack.country, region }, context);
}
