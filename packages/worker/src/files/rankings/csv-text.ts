import type { Language } from "@wasl/matcher";
import type { Options } from "csv-stringify";
import { stringify } from "csv-stringify/sync";
import type { ExportCell } from "./table.js";

/**
 * How CSV opens right with a double click: with a byte order mark, without which Excel takes UTF-8 for Windows-1252, and with
 * what Excel expects where its language is spoken: `;` and a decimal comma in Morocco, whose regional settings are French in
 * both languages, `,` and a decimal point in English.
 */
export function csvStyle(language: Language): Options {
  const english = language === "en";
  const number = (value: number) => (english ? String(value) : String(value).replace(".", ","));
  return { bom: true, delimiter: english ? "," : ";", record_delimiter: "\r\n", cast: { number } };
}

/** A table as CSV in the style of a language. */
export function csvText(rows: readonly (readonly ExportCell[])[], language: Language): string {
  return stringify(rows as ExportCell[][], csvStyle(language));
}
