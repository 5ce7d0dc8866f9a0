import { basename, extname } from "node:path";
import { InputError, taxonomyFromRows, type Issue, type Taxonomy, type TaxonomyRow } from "@wasl/matcher";
import { mapHeader, type HeaderMap } from "./columns/header.js";
import { taxonomyColumns } from "./columns/taxonomy-columns.js";
import { placeOfRow, positionOf } from "./location.js";
import { misshape } from "./misshape.js";
import { rejectAt, RejectedInputError, rejectFile, type Reject } from "./reject.js";
import { csvRows } from "./sources/csv.js";
import { formatOf, sizeOf } from "./sources/open.js";
import type { BrokenRow, TableRow } from "./sources/source.js";
import { openText } from "./sources/text.js";

const EXPECTED = "a CSV file with the columns code, parent and label";

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
  let header: HeaderMap | undefined;
  for await (const batch of csvRows(await piecesOf(path), taxonomyColumns)) {
    for (const row of batch.map((one) => sound(one, path))) {
      if (!header) header = headerOf(row, path);
      else {
        rows.push(taxonomyRow(row, header, path));
        lines.push(positionOf(row.at));
      }
    }
  }
  if (rows.length === 0)
    throw rejectFile(path, { code: "empty-file", message: "The file holds no codes.", expected: EXPECTED });
  return { rows, lines };
}

async function piecesOf(path: string): Promise<AsyncIterable<string>> {
  await sizeOf(path);
  const format = await formatOf(path);
  if (format === "csv") return (await openText(path)).pieces;
  const message = `This is a file of the format ${format.toUpperCase()}.`;
  throw rejectFile(path, { code: "wrong-format", message, expected: EXPECTED });
}

function headerOf(row: TableRow, file: string): HeaderMap {
  return mapHeader(row.cells.map(String), taxonomyColumns, placeOfRow(file, row.at));
}

function taxonomyRow(row: TableRow, header: HeaderMap, file: string): TaxonomyRow {
  const fault = misshape(row, header);
  if (fault) throw rejectAt(placeOfRow(file, row.at), fault);
  const text = (path: string) => {
    const index = header.columns.find(({ column }) => column.path === path)?.index;
    return index === undefined ? "" : String(row.cells[index] ?? "").trim();
  };
  return { code: text("code"), parent: text("parent"), label: text("label") || text("code") };
}

function sound(row: TableRow | BrokenRow, path: string): TableRow {
  if ("fault" in row) throw rejectAt(placeOfRow(path, row.at), row.fault);
  return row;
}

/** `rows[12].parent` is the column `parent` of the line that gave the row. */
function onLine(issue: Issue, file: string, lines: readonly number[]): Reject {
  const place = /^rows\[(\d+)\]\.(\w+)$/.exec(issue.path);
  const line = place ? lines[Number(place[1])] : undefined;
  const message = issue.message.replace(/\brows\[(\d+)\]/g, (row, index) => {
    const other = lines[Number(index)];
    return other === undefined ? row : `line ${other}`;
  });
  return {
    file,
    ...(line === undefined ? {} : { line }),
    ...(place?.[2] ? { column: place[2] } : {}),
    issue: { ...issue, message },
  };
}
