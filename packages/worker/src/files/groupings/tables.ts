import { renderGrouping, renderMember, type GroupMember, type NeedGrouping } from "@wasl/matcher/group";
import type { RankingContext } from "../rankings/context.js";
import { namedTable, type NamedTable } from "../rankings/named-table.js";
import { placeName } from "../rankings/need-view.js";
import type { ExportCell } from "../rankings/table.js";
import { groupWording } from "./wording.js";

/** Groups in words: a row for each member, and one for each need. */
export interface GroupTables {
  readonly groups: NamedTable;
  readonly needs: NamedTable;
}

export function groupTables(groupings: readonly NeedGrouping[], context: RankingContext): GroupTables {
  const say = groupWording(context.language);
  const members = groupings.flatMap((grouping) =>
    grouping.members.map((member) => memberCells(grouping, member, context)),
  );
  return {
    groups: namedTable(say.groups, [
      [say.needId, say.need, say.firmId, say.firm, say.score, say.part, say.capacity, say.brings],
      ...members,
    ]),
    needs: namedTable(say.needs, [
      [say.needId, say.need, say.region, say.annualValue, say.members, say.candidates, say.why],
      ...groupings.map((grouping) => needCells(grouping, context)),
    ]),
  };
}

function memberCells({ needId }: NeedGrouping, member: GroupMember, context: RankingContext): ExportCell[] {
  const { supplierId, score, part, capacity } = member;
  return [
    needId,
    context.needs.get(needId)?.need.title ?? "",
    supplierId,
    context.register.get(supplierId)?.supplier.name ?? "",
    score,
    part,
    member.capacityFrom === "unknown" ? undefined : capacity,
    renderMember(member, context).join(" "),
  ];
}

function needCells(grouping: NeedGrouping, context: RankingContext): ExportCell[] {
  const { needId, region, annualValue, members, candidates } = grouping;
  return [
    needId,
    context.needs.get(needId)?.need.title ?? "",
    region === undefined ? "" : placeName({ country: context.pack.country, region }, context),
    ...[annualValue, members.length, candidates],
    renderGrouping(grouping, context).join(" "),
  ];
}
