import { excerpt, type LeftOut, type LeftOutReason } from "../files/index.js";
import { tell } from "./output.js";

/** Needs that are named. */
const NAMED = 5;

const WORDS: Readonly<Record<LeftOutReason, string>> = {
  "no-firm": "no firm is named",
  outcome: "an outcome is told",
  again: "a pair was introduced once more",
};

/** Says which rows of a list are no pairs, so that nobody looks for what was to become of them. */
export function tellLeftOut(file: string, rows: readonly LeftOut[]): void {
  for (const reason of new Set(rows.map((row) => row.reason))) {
    const needs = rows.filter((row) => row.reason === reason).map(({ needId }) => excerpt(needId));
    const named = [...needs.slice(0, NAMED), ...(needs.length > NAMED ? ["…"] : [])].join(", ");
    tell(`${file}: rows in which ${WORDS[reason]} were left out: ${needs.length} (needs ${named}).`);
  }
}
