import { extname } from "node:path";
import { gapsPage } from "@wasl/fixtures";
import type { SupplyGaps } from "@wasl/matcher/gaps";
import { OutputError, writeAtomically, type Chunks } from "../rankings/atomic-file.js";
import type { RankingContext } from "../rankings/context.js";
import { csvText } from "../rankings/csv-text.js";
import { workbookOf } from "../rankings/workbook-bytes.js";
import { gapTables } from "./tables.js";

type Writer = (gaps: SupplyGaps, context: RankingContext) => Chunks;

const WRITERS: Readonly<Record<string, Writer>> = {
  ".json": (gaps) => [`${JSON.stringify(gaps, undefined, 2)}\n`],
  ".jsonl": ({ needs }) => needs.map((gap) => `${JSON.stringify(gap)}\n`),
  // One table is all that CSV holds.
  ".csv": (gaps, context) => [csvText(gapTables(gaps, context).gaps.rows, context.language)],
  ".xlsx": workbook,
  ".html": (gaps, context) => [
    gapsPage(gaps, { ...context, titleOf: (id) => context.needs.get(id)?.need.title ?? id }),
  ],
};

/** Throws an {@link OutputError} unless supply gaps can be written in the format of this extension. */
export function checkGapFormat(path: string): void {
  if (WRITERS[extname(path).toLowerCase()]) return;
  const known = Object.keys(WRITERS).join(", ");
  throw new OutputError(`${path} has no extension that supply gaps are written in. Expected one of ${known}.`);
}

/** Writes supply gaps as JSON, JSONL, CSV, XLSX or HTML with a map, by the extension; the whole file or nothing. */
export async function writeGaps(path: string, gaps: SupplyGaps, context: RankingContext): Promise<void> {
  checkGapFormat(path);
  await writeAtomically(path, WRITERS[extname(path).toLowerCase()]!(gaps, context));
}

async function* workbook(gaps: SupplyGaps, context: RankingContext): AsyncGenerator<Uint8Array> {
  const { gaps: needs, table } = gapTables(gaps, context);
  yield await workbookOf([table, needs], context.language);
}
