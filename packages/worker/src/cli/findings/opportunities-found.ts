import type { FirmOpportunities } from "@wasl/matcher/two-sided";
import type { FindingsOf } from "../../contracts/index.js";
import { numberFormats, onOneLine, type RankingContext } from "../../files/index.js";
import { opportunitiesText } from "../opportunities-text.js";
import { WORDS } from "./words.js";

/** The needs that each firm should go for, where it stands there and what it must improve, as `wasl opportunities` says it. */
export function opportunitiesFound({ items, summary }: FindingsOf<"opportunities">, context: RankingContext): string[] {
  // What the contract holds is what the library made: JSON has no readonly types.
  const firms = items.map((item) => opportunitiesText(item as unknown as FirmOpportunities, context));
  return summary ? [...firms, ...summaryLines(summary, context)] : firms;
}

function summaryLines(
  { needs, firms, opportunities, barred, unknown }: NonNullable<FindingsOf<"opportunities">["summary"]>,
  context: RankingContext,
): string[] {
  const words = WORDS[context.language];
  const { number } = numberFormats(context);
  const counts = [
    `${words.needs} ${number(needs)}`,
    `${words.firms} ${number(firms)}`,
    `${words.opportunities} ${number(opportunities)}`,
    `${words.barred} ${number(barred)}`,
  ];
  const missing = unknown.length === 0 ? [] : [`  ${words.notInRegister} ${onOneLine(unknown.join(", "))}`];
  return [`  ${counts.join(" · ")}`, ...missing];
}
