import { renderGrouping, renderMember, type NeedGrouping } from "@wasl/matcher/group";
import { groupWording, numberFormats, onOneLine, type RankingContext } from "../files/index.js";

/**
 * Groups for a person at a terminal: each need that no firm can serve alone, its members and what they bring. Of several needs, those
 * that one firm can serve are counted alone.
 */
export function groupText(groupings: readonly NeedGrouping[], context: RankingContext): string {
  const isShown = ({ outcome }: NeedGrouping) => groupings.length === 1 || outcome !== "one-firm";
  const shown = groupings.filter(isShown);
  const { number } = numberFormats(context);
  const left = groupings.length - shown.length;
  return [
    ...shown.flatMap((grouping) => needLines(grouping, context)),
    ...(left === 0 ? [] : [groupWording(context.language).oneFirm(number(left))]),
  ].join("\n");
}

function needLines(grouping: NeedGrouping, context: RankingContext): string[] {
  const { needId, members } = grouping;
  const title = context.needs.get(needId)?.need.title ?? "";
  return [
    onOneLine(`${title} [${needId}]`),
    ...renderGrouping(grouping, context).map((sentence) => `  ${onOneLine(sentence)}`),
    ...members.flatMap((member) => [
      `  - ${onOneLine(`${context.register.get(member.supplierId)?.supplier.name ?? ""} [${member.supplierId}]`)}`,
      ...renderMember(member, context).map((sentence) => `      ${onOneLine(sentence)}`),
    ]),
    "",
  ];
}
