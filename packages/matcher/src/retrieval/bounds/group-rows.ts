import type { PackedRows } from "../columns/packed-rows.js";

/** Rows with the same number in a column, together: those with number `n` lie from `starts[n]` to before `starts[n + 1]`. */
export interface GroupedRows {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows by their number in a column, but for those with number 0, the unknown. */
export function groupRows<Name extends string>(table: PackedRows<Name>, name: Name, numbers: number): GroupedRows {
  const field = table.fields[name];
  const column = Uint32Array.from({ length: table.length }, (_, row) => table.read(row, field));
  const starts = new Uint32Array(numbers + 1);
  for (const number of column) if (number > 0) starts[number + 1]! += 1;
  for (let number = 0; number < numbers; number += 1) starts[number + 1]! += starts[number]!;
  const rows = new Uint32Array(starts[numbers]!);
  const next = starts.slice();
  column.forEach((number, row) => {
    if (number > 0) rows[next[number]!++] = row;
  });
  return { starts, rows };
}
