import Table from "cli-table3";
import type { LearnedCurve } from "@wasl/fixtures";
import { PLAIN_TABLE, type ReportStyle } from "../evaluation/figures.js";
import { TUNING_WORDS } from "./tuning-words.js";

/** The points of a learned curve, and what the curve it started from has there. */
export function curveTable({ points }: LearnedCurve, before: readonly number[] = [], style: ReportStyle): string {
  const words = TUNING_WORDS[style.language];
  const table = new Table({ ...PLAIN_TABLE, head: [words.sizeRatio, words.before, words.after] });
  for (const [i, [x, utility]] of points.entries()) {
    const start = before[i];
    table.push([shownRatio(x), start === undefined ? "" : style.number(start), style.number(utility)]);
  }
  return table.toString();
}

/** Two digits tell apart knots that are far from each other on a logarithmic scale. */
function shownRatio(x: number): string {
  return String(Number(x.toPrecision(2)));
}
