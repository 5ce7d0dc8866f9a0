import { extname } from "node:path";
import type { Mobilisation } from "@wasl/matcher/mobilise";
import { OutputError, writeAtomically, type Chunks } from "../rankings/atomic-file.js";
import type { RankingContext } from "../rankings/context.js";
import { csvText } from "../rankings/csv-text.js";
import { workbookOf } from "../rankings/workbook-bytes.js";
import { mobilisationPage } from "./page.js";
import { mobilisationLines, mobilisationRecord } from "./record.js";
import { mobilisationTables } from "./tables.js";

type Writer = (mobilisation: Mobilisation, context: RankingContext) => Chunks;

const WRITERS: Readonly<Record<string, Writer>> = {
  ".json": (found, context) => [`${JSON.stringify(mobilisationRecord(found, context), undefined, 2)}\n`],
  ".jsonl": mobilisationLines,
  // One table is all that CSV holds.
  ".csv": (found, context) => [csvText(mobilisationTables(found, context).nearMisses.rows, context.language)],
  ".xlsx": workbook,
  ".html": (found, context) => [mobilisationPage(found, context)],
};

/** Throws an {@link OutputError} unless a mobilisation can be written in the format of this extension. */
export function checkMobilisationFormat(path: string): void {
  if (WRITERS[extname(path).toLowerCase()]) return;
  const known = Object.keys(WRITERS).join(", ");
  throw new OutputError(`${path} has no extension that near misses are written in. Expected one of ${known}.`);
}

/** Writes a mobilisation as JSON, JSONL, CSV, XLSX or HTML, by the extension; the whole file or nothing. */
export async function writeMobilisation(path: string, found: Mobilisation, context: RankingContext): Promise<void> {
  checkMobilisationFormat(path);
  await writeAtomically(path, WRITERS[extname(path).toLowerCase()]!(found, context));
}

async function* workbook(found: Mobilisation, context: RankingContext): AsyncGenerator<Uint8Array> {
  const { nearMisses, groups, leverage } = mobilisationTables(found, context);
  yield await workbookOf([nearMisses, groups, leverage], context.language);
}
