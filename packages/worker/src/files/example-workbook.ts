import writeExcelFile, { type Row } from "write-excel-file/node";
import { columnHelp, exampleTable, kindOf, type TableName, type TemplateLanguage } from "./examples.js";

/** Names of the sheet that explains the columns; the reader knows that it holds no records. */
export const HELP_SHEETS: Readonly<Record<TemplateLanguage, string>> = { fr: "Aide", en: "Help" };

/** A template as a workbook: the example rows on the first sheet, what the columns mean on the second. */
export async function exampleWorkbook(table: TableName, language: TemplateLanguage): Promise<Uint8Array> {
  const [headers = [], ...rows] = exampleTable(table, language);
  const data = [headers.map(bold), ...rows.map((row) => row.map((text, column) => exampleCell(table, text, column)))];
  const help = columnHelp(table, language).map((row) => row.map((text) => ({ value: text, type: String })));
  return writeExcelFile([
    {
      sheet: table === "needs" ? "Needs" : "Suppliers",
      data,
      columns: headers.map(({ length }) => ({ width: Math.max(14, length + 2) })),
      stickyRowsCount: 1,
    },
    { sheet: HELP_SHEETS[language], data: help, columns: [{ width: 30 }, { width: 4 }, { width: 70 }] },
  ]).toBuffer();
}

/** Amounts and counts are numbers; everything else is formatted as text, so that codes keep their leading zeros. */
function exampleCell(table: TableName, text: string, column: number): Row[number] {
  if (text === "") return null;
  const kind = kindOf(table).columns[column]?.kind;
  if (kind === "amount" || kind === "count") return { value: Number(text), type: Number };
  return { value: text, type: String, format: "@" };
}

function bold(value: string): Row[number] {
  return { value, type: String, fontWeight: "bold" };
}
