import { extname } from "node:path";
import { OutputError, writeAtomically, type Chunks } from "../rankings/atomic-file.js";
import type { RankingContext } from "../rankings/context.js";
import { csvText } from "../rankings/csv-text.js";
import { workbookOf } from "../rankings/workbook-bytes.js";
import type { WrittenAllocation } from "./allocation-view.js";
import { allocationPage } from "./page.js";
import { allocationTables } from "./tables.js";

type Writer = (allocation: WrittenAllocation, context: RankingContext) => Chunks;

const WRITERS: Readonly<Record<string, Writer>> = {
  ".json": (allocation) => [`${JSON.stringify(allocation, undefined, 2)}\n`],
  // One table is all that CSV holds.
  ".csv": (allocation, context) => [
    csvText(allocationTables(allocation, context).introductions.rows, context.language),
  ],
  ".xlsx": workbook,
  ".html": (allocation, context) => [allocationPage(allocation, context)],
};

/** Throws an {@link OutputError} unless an allocation can be written in the format of this extension. */
export function checkAllocationFormat(path: string): void {
  if (WRITERS[extname(path).toLowerCase()]) return;
  const known = Object.keys(WRITERS).join(", ");
  throw new OutputError(`${path} has no extension that allocations are written in. Expected one of ${known}.`);
}

/** Writes an allocation as JSON, CSV, XLSX or HTML, by the extension; the whole file or nothing. */
export async function writeAllocation(
  path: string,
  allocation: WrittenAllocation,
  context: RankingContext,
): Promise<void> {
  checkAllocationFormat(path);
  await writeAtomically(path, WRITERS[extname(path).toLowerCase()]!(allocation, context));
}

async function* workbook(allocation: WrittenAllocation, context: RankingContext): AsyncGenerator<Uint8Array> {
  const { introductions, needs, exposure } = allocationTables(allocation, context);
  yield await workbookOf([introductions, needs, exposure], context.language);
}
