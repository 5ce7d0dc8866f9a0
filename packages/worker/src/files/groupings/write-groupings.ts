import { extname } from "node:path";
import type { NeedGrouping } from "@wasl/matcher/group";
import { OutputError, writeAtomically, type Chunks } from "../rankings/atomic-file.js";
import type { RankingContext } from "../rankings/context.js";
import { csvText } from "../rankings/csv-text.js";
import { workbookOf } from "../rankings/workbook-bytes.js";
import { groupTables } from "./tables.js";

type Writer = (groupings: readonly NeedGrouping[], context: RankingContext) => Chunks;

const WRITERS: Readonly<Record<string, Writer>> = {
  ".json": (groupings) => [`${JSON.stringify(groupings, undefined, 2)}\n`],
  ".jsonl": (groupings) => groupings.map((grouping) => `${JSON.stringify(grouping)}\n`),
  // One table is all that CSV holds.
  ".csv": (groupings, context) => [csvText(groupTables(groupings, context).groups.rows, context.language)],
  ".xlsx": workbook,
};

/** Throws an {@link OutputError} unless groups can be written in the format of this extension. */
export function checkGroupFormat(path: string): void {
  if (WRITERS[extname(path).toLowerCase()]) return;
  const known = Object.keys(WRITERS).join(", ");
  throw new OutputError(`${path} has no extension that groups are written in. Expected one of ${known}.`);
}

/** Writes groups as JSON, JSONL, CSV or XLSX, by the extension; the whole file or nothing. */
export async function writeGroupings(
  path: string,
  groupings: readonly NeedGrouping[],
  context: RankingContext,
): Promise<void> {
  checkGroupFormat(path);
  await writeAtomically(path, WRITERS[extname(path).toLowerCase()]!(groupings, context));
}

async function* workbook(groupings: readonly NeedGrouping[], context: RankingContext): AsyncGenerator<Uint8Array> {
  const { groups, needs } = groupTables(groupings, context);
  yield await workbookOf([groups, needs], context.language);
}
