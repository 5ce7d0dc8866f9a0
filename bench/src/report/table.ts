import Table from "cli-table3";

const STYLE = { head: [], border: [] };

/** No lines between rows. */
const CHARS = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

/** A table for a terminal: the first column to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const colAligns = head.map((_, i): "left" | "right" => (i === 0 ? "left" : "right"));
  const text = new Table({ head: [...head], style: STYLE, chars: CHARS, colAligns });
  for (const row of rows) text.push([...row]);
  return text.toString();
}
