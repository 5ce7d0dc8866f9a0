import { renderAllocation, renderIntroduction, renderShortfall, type RunAllocation } from "@wasl/matcher/allocate";
import type { FindingsOf } from "../../contracts/index.js";
import type { RankingContext } from "../../files/index.js";
import { firmTitle, linesUnder, needTitle } from "./lines.js";

/** Who each need is introduced to and why, and what the allocation comes to. */
export function allocationText({ items, summary }: FindingsOf<"allocation">, context: RankingContext): string[] {
  const firmName = (id: string) => context.register.get(id)?.supplier.name ?? id;
  const options = { ...context, firmName, needName: (id: string) => needTitle(id, context) };
  // What the contract holds is what the library made: JSON has no readonly types.
  const allocation = summary && ({ ...summary, needs: [] } as unknown as RunAllocation);
  return [
    ...items.flatMap((item) => {
      const need = item as RunAllocation["needs"][number];
      return [
        ...linesUnder(needTitle(item.needId, context), item.complete ? renderShortfall(need, options) : []),
        ...item.introductions.flatMap(({ rank, supplierId }) =>
          linesUnder(
            `${rank}. ${firmTitle(supplierId, context)}`,
            renderIntroduction(need, supplierId, options),
            "    ",
          ),
        ),
      ];
    }),
    ...(allocation ? ["", ...renderAllocation(allocation, options).map((sentence) => `  ${sentence}`)] : []),
  ];
}
