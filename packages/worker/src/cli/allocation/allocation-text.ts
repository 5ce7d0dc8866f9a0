import { colonIn } from "@wasl/matcher";
import Table from "cli-table3";
import {
  excerpt,
  exposureRows,
  numberFormats,
  onOneLine,
  summaryLines,
  viewAllocatedNeed,
  allocationWording,
  type AllocatedFirmView,
  type AllocatedNeedView,
  type RankingContext,
  type WrittenAllocation,
} from "../../files/index.js";
import { wordingOf } from "../../files/rankings/wording.js";

const PLAIN = { head: [], border: [] };

/** Longest name in a table, in characters. */
const NAME_CHARACTERS = 50;

/** An allocation for a person at a terminal: each need with its firms and why these, then how introductions are spread. */
export function allocationText(allocation: WrittenAllocation, context: RankingContext): string {
  return [
    ...allocation.needs.map((need) => needText(viewAllocatedNeed(need, context), context)),
    exposureTable(allocation, context),
    ...summaryLines(allocation, context),
    `${allocationWording(context.language).run}${colonIn(context.language)}${allocation.runId}`,
  ].join("\n");
}

function needText(view: AllocatedNeedView, context: RankingContext): string {
  const { nobody } = allocationWording(context.language);
  return [
    onOneLine(`${view.id} · ${view.title} · ${view.buyer}`),
    view.introductions.length === 0 ? nobody : firmTable(view.introductions, context),
    ...view.introductions.flatMap((firm) => [
      `  ${onOneLine(firm.name)}`,
      ...firm.why.map((line) => `     ${onOneLine(line)}`),
    ]),
    ...view.whyFewer.map((line) => `  ${onOneLine(line)}`),
    "",
  ].join("\n");
}

function firmTable(firms: readonly AllocatedFirmView[], context: RankingContext): string {
  const [say, words] = [allocationWording(context.language), wordingOf(context.language)];
  const { score } = numberFormats(context);
  const table = new Table({ style: PLAIN, head: [say.rank, words.firm, words.category, words.place, words.score] });
  for (const firm of firms) {
    const name = `${excerpt(firm.name, NAME_CHARACTERS)} [${excerpt(firm.supplierId, NAME_CHARACTERS)}]`;
    table.push([firm.rank, name, firm.category, onOneLine(firm.place), score(firm.score)]);
  }
  return table.toString();
}

function exposureTable(allocation: WrittenAllocation, context: RankingContext): string {
  const say = allocationWording(context.language);
  const table = new Table({
    style: PLAIN,
    head: [say.measure, say.before, say.after],
    colAligns: ["left", "right", "right"],
  });
  for (const { label, before, after, shown } of exposureRows(allocation, context))
    table.push([onOneLine(label), shown(before), shown(after)]);
  return table.toString();
}
