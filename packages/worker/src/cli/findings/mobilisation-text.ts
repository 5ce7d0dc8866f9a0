import { gapLabel, renderLeverage, renderNearMiss, type NearMiss, type VerifiedLeverage } from "@wasl/matcher/mobilise";
import type { FindingsOf } from "../../contracts/index.js";
import { numberFormats, type RankingContext } from "../../files/index.js";
import { firmTitle, linesUnder, needTitle } from "./lines.js";
import { regionName, sectorName } from "./names.js";
import { WORDS } from "./words.js";

type Found = FindingsOf<"mobilisation">;

/** The firms that one gap keeps from the first places of each need, then their groups, then what certificates would unlock. */
export function mobilisationText({ items, summary }: Found, context: RankingContext): string[] {
  let last = "";
  const nearMisses = items.flatMap((item) => {
    const title = item.needId === last ? [] : linesUnder(needTitle(item.needId, context), []);
    last = item.needId;
    const sentences = renderNearMiss(item as unknown as NearMiss, context);
    return [...title, ...linesUnder(firmTitle(item.supplierId, context), sentences, "    ")];
  });
  if (!summary) return nearMisses;
  const groups = summary.groups.map((group) => groupLine(group, context));
  const leverage = summary.leverage.flatMap((row) => renderLeverage(row as VerifiedLeverage, context));
  return [...nearMisses, "", ...[...groups, ...leverage].map((line) => `  ${line}`)];
}

function groupLine(
  { gap, region, sector, nearMisses, firms, needs }: NonNullable<Found["summary"]>["groups"][number],
  context: RankingContext,
): string {
  const words = WORDS[context.language];
  const { number } = numberFormats(context);
  const counts = `${words.nearMisses} ${number(nearMisses)} · ${words.firms} ${number(firms)} · ${words.needs} ${number(needs)}`;
  const label = gapLabel(gap as Parameters<typeof gapLabel>[0], context);
  return [label, regionName(region, context), sectorName(sector, context), counts].join(" · ");
}
