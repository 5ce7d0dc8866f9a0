import type { Language } from "@wasl/matcher";
import { stringify } from "csv-stringify/sync";
import type { ExportCell } from "./table.js";

/**
 * A table as CSV that opens right with a double click: with a byte order mark, without which Excel takes UTF-8 for
 * Windows-1252, and with what Excel expects where its language is spoken: `;` and a decimal comma in Morocco, whose regional
 * settings are French in both languages, `,` and a decimal point in English.
 */
export function csvText(rows: readonly (readonly ExportCell[])[], language: Language): string {
  const delimiter = language === "en" ? "," : ";";
  const decimal = language === "en" ? "." : ",";
  const number = (value: number) => String(value).replace(".", decimal);
  return stringify(rows as ExportCell[][], { bom: true, delimiter, record_delimiter: "\r\n", cast: { number } });
}
