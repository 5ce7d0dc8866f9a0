import { parse } from "csv-parse/sync";
import { limits } from "../limits.js";
import type { CellFault } from "../values/parsed.js";
import type { Line } from "./lines.js";
import { splitPlainRecord } from "./plain-record.js";
import type { BrokenRow, TableRow } from "./source.js";

interface RawRecord {
  readonly line: number;
  readonly text: string;
}

/**
 * Puts the physical lines of a CSV file together to records (a quoted cell may hold line breaks) and takes these apart.
 *
 * csv-parse reads the cells of the records that hold a quotation mark; the others are split. The lines are counted here, so
 * that one stray quotation mark costs one row, which is named by its line, and not the rest of the file.
 */
export class CsvRecords {
  private pending: Line[] = [];
  private pendingLength = 0;

  constructor(private readonly delimiter: string) {}

  /** The rows that these lines complete. */
  push(lines: readonly Line[]): (TableRow | BrokenRow)[] {
    return this.takeApart(lines.flatMap((line) => this.take(line)));
  }

  /** The rows that were still open at the end of the file. */
  end(): (TableRow | BrokenRow)[] {
    return this.pending.length === 0 ? [] : this.takeApart(this.giveUp(neverClosed()));
  }

  private take(line: Line): RawRecord | (RawRecord | BrokenRow)[] {
    if (line.cut)
      return [
        ...(this.pending.length ? this.giveUp(neverClosed()) : []),
        { at: { line: line.line }, fault: tooLong() },
      ];
    const odd = hasOddQuotes(line.text);
    if (this.pending.length === 0 && !odd) return line.text.trim() === "" ? [] : line;
    this.pending.push(line);
    this.pendingLength += line.text.length + 1;
    if (odd && this.pending.length > 1) return this.close();
    return this.pendingLength > limits.recordCharacters ? this.giveUp(neverClosed()) : [];
  }

  private close(): (RawRecord | BrokenRow)[] {
    const record = { line: this.pending[0]?.line ?? 0, text: this.pending.map(({ text }) => text).join("\n") };
    const cells = readCells(record, this.delimiter);
    if ("fault" in cells) return this.giveUp(cells.fault);
    this.pending = [];
    this.pendingLength = 0;
    return [record];
  }

  /** Rejects the line that opened the quotation and reads the lines after it again. */
  private giveUp(fault: CellFault): (RawRecord | BrokenRow)[] {
    const [first, ...others] = this.pending;
    this.pending = [];
    this.pendingLength = 0;
    if (!first) return [];
    return [{ at: { line: first.line }, fault }, ...others.flatMap((line) => this.take(line))];
  }

  private takeApart(records: readonly (RawRecord | BrokenRow)[]): (TableRow | BrokenRow)[] {
    const quoted = records.filter((record): record is RawRecord => "text" in record && record.text.includes('"'));
    const cells = readAll(quoted, this.delimiter);
    let next = 0;
    return records.map((record) => {
      if (!("text" in record)) return record;
      const at = { line: record.line };
      if (!record.text.includes('"')) return { at, cells: splitPlainRecord(record.text, this.delimiter) };
      return cells ? { at, cells: cells[next++] ?? [] } : { at, ...readCells(record, this.delimiter) };
    });
  }
}

/** The cells of one record, or what is wrong with its quotation marks. */
export function readCells(record: RawRecord, delimiter: string): { cells: string[] } | { fault: CellFault } {
  const rows = readAll([record], delimiter);
  return rows?.[0] ? { cells: rows[0] } : { fault: badQuotes() };
}

/** The cells of all records, or undefined when not every record is sound. */
function readAll(records: readonly RawRecord[], delimiter: string): string[][] | undefined {
  try {
    const text = records.map((record) => record.text).join("\n");
    const rows: string[][] = parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      trim: true,
      max_record_size: 2 * limits.recordCharacters,
    });
    return rows.length === records.length ? rows : undefined;
  } catch {
    return undefined;
  }
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function badQuotes(): CellFault {
  return {
    code: "malformed-row",
    message: "A quotation mark stands inside a cell.",
    expected: 'quotation marks around the whole cell and doubled inside it: "tube 5"" PVC"',
  };
}

function neverClosed(): CellFault {
  return {
    code: "malformed-row",
    message: "A quotation mark opens a cell and none closes it.",
    expected: 'a closing quotation mark; one inside a cell is doubled: "tube 5"" PVC"',
  };
}

function tooLong(): CellFault {
  const message = `The line is longer than ${limits.recordCharacters} characters, the most that are read.`;
  return { code: "too-large", message, expected: "one record a line" };
}
