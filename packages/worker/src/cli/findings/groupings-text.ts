import { renderGrouping, renderMember, type NeedGrouping } from "@wasl/matcher/group";
import type { FindingsOf } from "../../contracts/index.js";
import { numberFormats, type RankingContext } from "../../files/index.js";
import { firmTitle, linesUnder, needTitle } from "./lines.js";
import { WORDS } from "./words.js";

/** The group for each need, who brings what, and how many needs a group serves. */
export function groupingsText({ items, summary }: FindingsOf<"groupings">, context: RankingContext): string[] {
  const words = WORDS[context.language];
  const { number } = numberFormats(context);
  return [
    ...items.flatMap((item) => {
      // What the contract holds is what the library made: JSON has no readonly types.
      const grouping = item as unknown as NeedGrouping;
      return [
        ...linesUnder(needTitle(item.needId, context), item.complete ? renderGrouping(grouping, context) : []),
        ...grouping.members.flatMap((member) =>
          linesUnder(firmTitle(member.supplierId, context), renderMember(member, context), "    "),
        ),
      ];
    }),
    ...(summary
      ? [
          "",
          `  ${words.byGroup} ${number(summary.group)} · ${words.byOneFirm} ${number(summary.oneFirm)} · ${words.byNobody} ${number(summary.none)}`,
        ]
      : []),
  ];
}
