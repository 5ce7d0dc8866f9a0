import type { CellFault, CellValue } from "../values/parsed.js";

/** Where a row stands: a physical line of a text file, or a row of a sheet. 1 is the first. */
export type RowPlace = { readonly line: number } | { readonly row: number };

/** One row of a table. `faults` holds what is wrong with single cells, by column index. */
export interface TableRow {
  readonly at: RowPlace;
  readonly cells: readonly CellValue[];
  readonly faults?: ReadonlyMap<number, CellFault>;
}

/** A row that could not be taken apart. Only text files have such rows. */
export interface BrokenRow {
  readonly at: { readonly line: number };
  readonly fault: CellFault;
}

/** One record of a JSON or JSONL file. */
export interface JsonRow {
  readonly at: { readonly line: number };
  readonly record: unknown;
}

/** Bytes read so far, of how many. */
export type ReadProgress = (read: number, total: number) => void;
