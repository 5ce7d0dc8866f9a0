import type { Beside } from "../measuring/beside.js";
import type { Summary } from "../measuring/summary.js";
import { table } from "./table.js";
import { shownCount, shownRatio, shownTime } from "./units.js";

/** Wasl and its peers on the same questions. */
export function besideTable(rows: readonly Beside[]): string {
  return table(
    ["question", "peer", "firms", "questions", "peer, mean", "Wasl, mean", "ratio", "of processor"],
    rows.map(({ what, peer, firms, questions, ours, theirs, ratio, cpuRatio }) => [
      ...[what, peer, shownCount(firms), shownCount(questions)],
      ...[shownTime(theirs.mean), shownTime(ours.mean), shownRatio(ratio), shownRatio(cpuRatio)],
    ]),
  );
}

/** Times of many questions, a row each kind. */
export function timesTable(rows: Readonly<Record<string, { readonly questions: number; readonly times: Summary }>>) {
  return table(
    ["question", "questions", "p50", "mean", "p99", "all"],
    Object.entries(rows).map(([what, { questions, times }]) => [
      ...[what, shownCount(questions)],
      ...[times.p50, times.mean, times.p99, times.mean * questions].map(shownTime),
    ]),
  );
}
