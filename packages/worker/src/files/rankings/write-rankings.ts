import { extname } from "node:path";
import { OutputError, writeAtomically, type Chunks } from "./atomic-file.js";
import type { RankingContext, ShownRanking } from "./context.js";
import { csvText } from "./csv-text.js";
import { viewNeed } from "./need-view.js";
import { rankingPage } from "./page/page.js";
import { rankingRecord } from "./ranking-record.js";
import { introductionRows } from "./table.js";
import { wordingOf } from "./wording.js";
import { workbookBytes } from "./workbook-bytes.js";

type Writer = (rankings: readonly ShownRanking[], context: RankingContext) => Chunks;

const WRITERS: Readonly<Record<string, Writer>> = {
  ".json": (rankings) => [`${JSON.stringify(rankings.map(rankingRecord), undefined, 2)}\n`],
  ".jsonl": (rankings) => jsonLines(rankings),
  ".csv": (rankings, context) => [
    csvText(introductionRows(views(rankings, context), wordingOf(context.language)), context.language),
  ],
  ".xlsx": (rankings, context) => workbook(rankings, context),
  ".html": (rankings, context) => [rankingPage(rankings, views(rankings, context), context)],
};

/** Throws an {@link OutputError} unless rankings can be written in the format of this extension. */
export function checkRankingFormat(path: string): void {
  if (!WRITERS[extname(path).toLowerCase()]) {
    const known = Object.keys(WRITERS).join(", ");
    throw new OutputError(`${path} has no extension that rankings are written in. Expected one of ${known}.`);
  }
}

/** Writes rankings as JSON, JSONL, CSV, XLSX or HTML, by the extension; the whole file or nothing. */
export async function writeRankings(
  path: string,
  rankings: readonly ShownRanking[],
  context: RankingContext,
): Promise<void> {
  checkRankingFormat(path);
  const writer = WRITERS[extname(path).toLowerCase()];
  await writeAtomically(path, writer?.(rankings, context) ?? []);
}

function views(rankings: readonly ShownRanking[], context: RankingContext) {
  return rankings.map((ranking) => viewNeed(ranking, context));
}

function* jsonLines(rankings: readonly ShownRanking[]): Generator<string> {
  for (const ranking of rankings) yield `${JSON.stringify(rankingRecord(ranking))}\n`;
}

async function* workbook(rankings: readonly ShownRanking[], context: RankingContext): AsyncGenerator<Uint8Array> {
  yield await workbookBytes(views(rankings, context), wordingOf(context.language), context.language);
}
