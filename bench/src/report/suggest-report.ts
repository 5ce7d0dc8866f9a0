import type { Accuracy } from "../suggest/accuracy.js";
import type { SuggestReport } from "../suggest/measure-suggest.js";
import type { Reliability } from "../suggest/reliability.js";
import { table } from "./table.js";
import { shownCount } from "./units.js";

export function suggestText({ examples, all, newBuyers, reliability }: SuggestReport): string {
  return [
    `CPV codes for titles of French awards; ${shownCount(examples)} earlier titles are the examples. Shares of titles.`,
    "",
    `All ${all[0]?.titles ?? 0} titles; the standard error of a share is at most ${standardError(all)}.`,
    accuracyTable(all),
    "",
    `The ${newBuyers[0]?.titles ?? 0} titles of buyers who wrote no example; at most ${standardError(newBuyers)}.`,
    accuracyTable(newBuyers),
    "",
    "First suggestions of the suggester with examples, rolled up, by how sure they are:",
    reliabilityTable(reliability),
  ].join("\n");
}

const share = (value: number) => value.toFixed(3);

function standardError([first]: readonly Accuracy[]): string {
  return share(0.5 / Math.sqrt(first?.titles ?? NaN));
}

function accuracyTable(rows: readonly Accuracy[]): string {
  return table(
    ["", "@1", "@5", "class", "group", "division"],
    rows.map((row) => [row.peer, ...[row.first, row.firstFive, row.class, row.group, row.division].map(share)]),
  );
}

function reliabilityTable(rows: readonly Reliability[]): string {
  return table(
    ["titles", "confidence", "right", "rolled up"],
    rows.map(({ titles, said, right, rolledUp }) => [String(titles), share(said), share(right), share(rolledUp)]),
  );
}
