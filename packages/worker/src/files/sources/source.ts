import type { CellFault, CellValue } from "../values/parsed.js";

/** A physical line of a text file; `record` counts the records of a JSON array, which may all stand on one line. 1 is the first. */
export interface TextPlace {
  readonly line: number;
  readonly record?: number;
}

/** Where a row stands: in a text file, or on a row of a sheet. 1 is the first. */
export type RowPlace = TextPlace | { readonly row: number };

/** One row of a table. `faults` holds what is wrong with single cells, by column index. */
export interface TableRow {
  readonly at: RowPlace;
  readonly cells: readonly CellValue[];
  readonly faults?: ReadonlyMap<number, CellFault>;
}

/** A row that could not be taken apart. Only text files have such rows. */
export interface BrokenRow {
  readonly at: TextPlace;
  readonly fault: CellFault;
}

/** One record of a JSON or JSONL file. */
export interface JsonRow {
  readonly at: TextPlace;
  readonly record: unknown;
}

/** Bytes read so far, of how many. */
export type ReadProgress = (read: number, total: number) => void;
