import { basename, extname } from "node:path";
import { InputError, taxonomyFromRows, type Issue, type Taxonomy, type TaxonomyRow } from "@wasl/matcher";
import { mapHeader } from "./columns/header.js";
import { taxonomyColumns } from "./columns/taxonomy-columns.js";
import { positionOf } from "./location.js";
import { RejectedInputError, rejectFile, type Reject } from "./reject.js";
import { csvRows } from "./sources/csv.js";
import type { BrokenRow, TableRow } from "./sources/source.js";
import { openText } from "./sources/text.js";

/**
 * Reads activity codes of one's own from a CSV file with the columns code, parent and label; the file's base name is the
 * taxonomy's id. Throws a {@link RejectedInputError} with every faulty line.
 */
export async function readTaxonomy(path: string): Promise<Taxonomy> {
  const { rows, lines } = await readRows(path);
  try {
    return taxonomyFromRows({ id: basename(path, extname(path)), rows });
  } catch (error) {
    throw error instanceof InputError
      ? new RejectedInputError(error.issues.map((issue) => onLine(issue, path, lines)))
      : error;
  }
}

async function readRows(path: string): Promise<{ rows: TaxonomyRow[]; lines: number[] }> {
  const rows: TaxonomyRow[] = [];
  const lines: number[] = [];
  let read: ((row: TableRow) => TaxonomyRow) | undefined;
  const { pieces } = await openText(path);
  for await (const batch of csvRows(pieces, taxonomyColumns)) {
    for (const row of batch.map((one) => sound(one, path))) {
      if (!read) read = rowReader(row, path);
      else {
        rows.push(read(row));
        lines.push(positionOf(row.at));
      }
    }
  }
  if (rows.length === 0)
    throw rejectFile(path, {
      code: "empty-file",
      message: "The file holds no codes.",
      expected: "code, parent, label",
    });
  return { rows, lines };
}

function rowReader(header: TableRow, file: string): (row: TableRow) => TaxonomyRow {
  const { columns } = mapHeader(header.cells.map(String), taxonomyColumns, { file, line: positionOf(header.at) });
  const text = (row: TableRow, path: string) => {
    const index = columns.find(({ column }) => column.path === path)?.index;
    return index === undefined ? "" : String(row.cells[index] ?? "").trim();
  };
  return (row) => ({
    code: text(row, "code"),
    parent: text(row, "parent"),
    label: text(row, "label") || text(row, "code"),
  });
}

function sound(row: TableRow | BrokenRow, path: string): TableRow {
  if ("fault" in row) throw rejectFile(path, row.fault, positionOf(row.at));
  return row;
}

/** `rows[12].parent` is the column `parent` of the line that gave the row. */
function onLine(issue: Issue, file: string, lines: readonly number[]): Reject {
  const place = /^rows\[(\d+)\]\.(\w+)$/.exec(issue.path);
  const line = place ? lines[Number(place[1])] : undefined;
  return { file, ...(line === undefined ? {} : { line }), ...(place?.[2] ? { column: place[2] } : {}), issue };
}
