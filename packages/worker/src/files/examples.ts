import type { CountryPack } from "@wasl/matcher";
import { mapHeader } from "./columns/header.js";
import { settleCompanyNumber } from "./company-number.js";
import type { RecordKind } from "./record-kind.js";
import { needKind, supplierKind } from "./record-kind.js";
import { resolvePlaceText, rowReader } from "./row-record.js";

export type TableName = "needs" | "suppliers";
export type TemplateLanguage = "fr" | "en";

const KINDS = { needs: needKind, suppliers: supplierKind } as const;

/** The kind of records a table holds. */
export function kindOf(table: TableName): RecordKind<unknown> {
  return KINDS[table];
}

/** A template as a table: the headers of a language and two example rows. */
export function exampleTable(table: TableName, language: TemplateLanguage): string[][] {
  const { columns } = KINDS[table];
  const rows = [0, 1].map((row) => columns.map(({ examples }) => examples[row] ?? ""));
  return [columns.map(({ header }) => header[language]), ...rows];
}

/** What each column means: header, whether it is required, meaning. */
export function columnHelp(table: TableName, language: TemplateLanguage): string[][] {
  return KINDS[table].columns.map(({ header, requiredAs, help }) => [
    header[language],
    requiredAs ? "*" : "",
    help[language],
  ]);
}

/** The example rows as the records that the reader makes of them. */
export function exampleRecords(table: TableName, pack: CountryPack): Record<string, unknown>[] {
  const [headers = [], ...rows] = exampleTable(table, "en");
  const header = mapHeader(headers, KINDS[table].columns, { file: "template" });
  const recordOf = rowReader(header, pack);
  return rows.map((cells, index) => {
    const { record } = recordOf({ at: { line: index + 2 }, cells });
    const faults = resolvePlaceText(record, pack);
    return settleCompanyNumber({ record, faults }, pack).record;
  });
}
