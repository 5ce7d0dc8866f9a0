import { Parser } from "saxen";
import { limits } from "../limits.js";
import { rejectFile } from "../reject.js";
import type { CellFault } from "../values/parsed.js";
import { localName, notAWorkbook } from "./workbook.js";

/** The cells of a sheet that cannot be trusted, by address such as `B7`. */
export type CellFaults = ReadonlyMap<string, CellFault>;

/**
 * Looks through a sheet's XML before its cells are read: refuses one that would spread over too many cells, and lists the
 * cells that hold a formula or an error.
 *
 * A formula's cell carries the value of the last calculation, and nobody can see whether it still holds: a file that a
 * program wrote may have none at all, and one whose links broke shows old figures. The officer is asked to paste values.
 */
export function inspectSheet(xml: string, file: string): CellFaults {
  const faults = new Map<string, CellFault>();
  const extent = new Extent(file);
  let address = "";
  const parser = new Parser();
  parser.on("openTag", (name, attributes) => {
    const tag = localName(name);
    if (tag === "row") extent.row(attributes()["r"]);
    else if (tag === "c") {
      const { r = "", t } = attributes();
      address = r;
      extent.cell(r);
      if (t === "e") faults.set(r, errorCell());
    } else if (tag === "f") faults.set(address, formulaCell());
  });
  parser.on("error", () => {
    throw notAWorkbook(file, "Its first sheet is damaged.");
  });
  parser.parse(xml);
  return faults;
}

/** `B` for 1: the column letters of a 0-based index. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Counts how far a sheet reaches, because each gap in it becomes empty cells. */
class Extent {
  private rows = 0;
  private columns = 0;

  constructor(private readonly file: string) {}

  row(number: string | undefined): void {
    this.grow(Number(number ?? 0), 0);
  }

  cell(address: string): void {
    const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    if (parts) this.grow(Number(parts[2]), columnNumber(parts[1] ?? ""));
    else throw notAWorkbook(this.file, `A cell has the address "${address.slice(0, 20)}".`);
  }

  private grow(row: number, column: number): void {
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
    if (this.rows * Math.max(1, this.columns) <= limits.sheetCells) return;
    const message = `The first sheet reaches to row ${this.rows} and column ${columnLetters(this.columns - 1)}, more than ${limits.sheetCells} cells.`;
    throw rejectFile(this.file, {
      code: "too-large",
      message,
      expected: "a sheet without stray cells far away, or a CSV file",
    });
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function formulaCell(): CellFault {
  return {
    code: "formula-cell",
    message: "The cell holds a formula, whose last result may be out of date.",
    expected: "a value: copy the column and paste it as values",
  };
}

function errorCell(): CellFault {
  return {
    code: "formula-cell",
    message: "The cell holds a spreadsheet error such as #N/A.",
    expected: "a value or nothing",
  };
}
