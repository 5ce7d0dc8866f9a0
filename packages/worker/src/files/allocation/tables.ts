import type { RankingContext } from "../rankings/context.js";
import { namedTable } from "../rankings/named-table.js";
import type { ExportCell } from "../rankings/table.js";
import { wordingOf } from "../rankings/wording.js";
import { exposureRows, viewAllocatedNeed, type AllocatedNeedView, type WrittenAllocation } from "./allocation-view.js";
import { allocationWording } from "./wording.js";

/** An allocation as tables: a row an introduction, a row a need, and how introductions are spread. */
export function allocationTables(allocation: WrittenAllocation, context: RankingContext) {
  const views = allocation.needs.map((need) => viewAllocatedNeed(need, context));
  const say = allocationWording(context.language);
  return {
    introductions: namedTable(say.introductions, introductionRows(views, allocation.runId, context)),
    needs: namedTable(say.needs, needRows(views, context)),
    exposure: namedTable(say.exposure, spreadRows(allocation, context)),
  };
}

function introductionRows(
  views: readonly AllocatedNeedView[],
  runId: string,
  { language }: RankingContext,
): ExportCell[][] {
  const [say, words] = [allocationWording(language), wordingOf(language)];
  const header = [
    ...[words.needId, words.need, words.buyer, words.firmId, words.firm, words.category, words.place],
    ...[say.rank, words.score, say.why, say.run],
  ];
  const rows = views.flatMap(({ id, title, buyer, introductions, whyFewer }): ExportCell[][] =>
    introductions.length === 0
      ? [[id, title, buyer, ...Array<undefined>(6), [say.nobody, ...whyFewer].join(" "), runId]]
      : introductions.map((firm) => [
          ...[id, title, buyer, firm.supplierId, firm.name, firm.category, firm.place],
          ...[firm.rank, firm.score, firm.why.join(" "), runId],
        ]),
  );
  return [header, ...rows];
}

function needRows(views: readonly AllocatedNeedView[], { language }: RankingContext): ExportCell[][] {
  const [say, words] = [allocationWording(language), wordingOf(language)];
  const header = [words.needId, words.need, words.buyer, say.wanted, say.made, say.whyFewer];
  const rows = views.map(({ id, title, buyer, wanted, introductions, whyFewer }): ExportCell[] => [
    ...[id, title, buyer, wanted, introductions.length],
    whyFewer.join(" "),
  ]);
  return [header, ...rows];
}

function spreadRows(allocation: WrittenAllocation, context: RankingContext): ExportCell[][] {
  const say = allocationWording(context.language);
  return [
    [say.measure, say.before, say.after],
    ...exposureRows(allocation, context).map(({ label, before, after }) => [label, before, after]),
  ];
}
