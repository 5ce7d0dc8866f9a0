import { renderMissingField, renderQuestion, type FirmQuestion, type MissingField } from "@wasl/matcher/missing-data";
import type { FindingsOf, QuestionOf } from "../../contracts/index.js";
import type { RankingContext } from "../../files/index.js";
import { firmTitle, needTitle } from "./lines.js";

/** What each field would change, and whom to ask for it. */
export function missingDataText(
  { items, summary }: FindingsOf<"missing-data">,
  { first }: QuestionOf<"missing-data">,
  context: RankingContext,
): string[] {
  const names = {
    ...context,
    firmName: (id: string) => firmTitle(id, context),
    needName: (id: string) => needTitle(id, context),
  };
  const fields = (summary?.fields ?? []).map((field) => ({ ...field, ask: [] }) as unknown as MissingField);
  return [
    ...items.map((item) => `  ${renderQuestion(item as FirmQuestion, names)}`),
    ...(summary ? [""] : []),
    ...fields.map((field) => `  ${renderMissingField(field, first, context)}`),
  ];
}
