import type { Machine } from "../measuring/machine.js";
import type { IndexFigures, TextCase, TextResults } from "../text/measure-text.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount, shownRatio, shownTime } from "./units.js";

/** All that `bench text` found out; with `--json`, it is printed as it is. */
export interface TextReport extends TextResults {
  readonly machine: Machine;
  readonly settings: { readonly seed: number; readonly needs: number; readonly k: number; readonly repeats: number };
}

export function textText({ machine, settings, indexes, cases }: TextReport): string {
  const { seed, needs, k, repeats } = settings;
  return [
    machineLine(machine),
    `Seed ${seed}, ${needs} needs, k = ${k}, repeats: ${repeats}, in which the peers take turns. Times are a need's; ratios are of mean times over`,
    "the same needs in the same repeat, with least and most. Answers were held against each other and agree, but for minisearch, whose",
    "order is another one.",
    ...cases.flatMap(caseText),
    "",
    "indexes with texts and past work",
    indexTable(indexes),
  ].join("\n");
}

function caseText({ question, firms, measurements, scoredPerNeed }: TextCase): string[] {
  const rows = measurements.map(({ peer, needs, p50, mean, p99, ratio }) => [
    peer,
    shownCount(needs),
    ...[p50, mean, p99].map(({ median }) => shownTime(median)),
    `${shownTime(mean.min)} to ${shownTime(mean.max)}`,
    shownRatio(ratio.mean.median),
    `${shownRatio(ratio.mean.min)} to ${shownRatio(ratio.mean.max)}`,
  ]);
  const head = ["peer", "needs", "p50", "mean", "p99", "mean, min to max", "ratio of means", "min to max"];
  const title = `${question}, ${shownCount(firms)} firms; the engine scores ${shownCount(scoredPerNeed)} a need`;
  return ["", title, table(head, rows)];
}

function indexTable(indexes: readonly IndexFigures[]): string {
  const rows = indexes.map((index) => [
    shownCount(index.firms),
    shownCount(index.references),
    digits(index.meanTerms.profile),
    digits(index.meanTerms.reference),
    `${digits(index.buildSeconds)} s`,
    shownTime(index.openMs * 1_000),
    shownBytes(index.snapshotBytes),
    shownBytes(index.bytesPerFirm.structure),
    shownBytes(index.bytesPerFirm.text),
  ]);
  const head = ["firms", "references", "terms a profile", "a reference", "built in", "opened in", "snapshot"];
  return table([...head, "structure a firm", "text a firm"], rows);
}
