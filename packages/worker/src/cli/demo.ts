import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  checkNeed,
  checkSupplier,
  createSupplierIndex,
  type CountryPack,
  type Language,
  type ResolvedNeed,
  type Validated,
} from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { curatedNeeds, curatedRegister } from "@wasl/fixtures";
import { Option, type Command } from "commander";
import type { ResultBatch } from "../contracts/index.js";
import { writeRankings, type RankingContext } from "../files/index.js";
import { requestRun, type RunOrder } from "../planning/index.js";
import { listBatches } from "../publishing/index.js";
import { withBackendAt, type BackendOptions, type Session } from "./backend-session.js";
import { createContextReader, describeRankings, rankingsOf } from "./chamber-results.js";
import { withLocalWorker } from "./local-worker.js";
import { print, tell } from "./output.js";
import { watchRun } from "./run-bar.js";
import { userPath } from "./user-path.js";

interface DemoOptions extends BackendOptions {
  readonly lang: Language;
}

/** Where the demo leaves its files. */
const FOLDER = "wasl-demo";

/** What the demo prints of each chamber's results; the files hold everything. */
const EXTENT = { needs: 2, firms: 3 };

/** `wasl demo`: the whole loop on a small example country. */
export function registerDemo(program: Command): void {
  const command = program
    .command("demo")
    .description(`run everything on an example register and leave the results in ${FOLDER}/`)
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["fr", "ar", "en"]).default("fr"));
  command.option("--backend <url>", "queue backend; a PostgreSQL that this command starts when absent");
  // Not the environment's backend: an example run has no business on the queues of real chambers.
  command.action((options: DemoOptions) => withBackendAt(options.backend, (session) => demo(session, options)));
}

async function demo(session: Session, { lang }: DemoOptions): Promise<void> {
  const order = exampleOrder(morocco);
  tell(
    `${order.needs.length} needs of large firms, ${order.register.size} firms, ${morocco.chambers.length} queues on ${session.backend.address}`,
  );
  const runId = await runToItsEnd(session, order);
  const context = createContextReader(session.backend);
  for (const { id } of morocco.chambers) {
    const batches = await batchesOf(session, id, runId);
    if (batches[0]) await present(id, batches, { ...(await context(batches[0], lang)), title: titleOf(id, lang) });
    else await print(`\n${titleOf(id, lang)}: –`);
  }
  tell(`\nAll results: ${join(FOLDER, "federation.html")} (and .xlsx, .jsonl); each chamber's own beside it.`);
  tell(`They also wait on the chambers' queues: wasl results --chamber casablanca-settat`);
}

function exampleOrder(pack: CountryPack): RunOrder {
  const needs = curatedNeeds().map((need): ResolvedNeed => valid(checkNeed(need, pack)));
  const suppliers = curatedRegister().map((firm) => valid(checkSupplier(firm, pack)));
  return { pack, needs, register: createSupplierIndex(suppliers, pack), chamber: "all", again: true };
}

async function runToItsEnd(session: Session, order: RunOrder): Promise<string> {
  const { backend, config, signal } = session;
  const { runId } = await requestRun(backend, { ...order, keepDays: config.keepDays });
  const status = await withLocalWorker(session, () => watchRun(backend, runId, signal));
  if (status.state !== "done") throw new Error(`The run ended as ${status.state}. ${status.failure ?? ""}`);
  return runId;
}

async function batchesOf({ backend }: Session, chamber: string, runId: string): Promise<ResultBatch[]> {
  const batches = await listBatches(backend, chamber, { all: true });
  return batches.filter(({ data }) => data.runId === runId);
}

/** Prints a chamber's introductions and leaves all of them as files; the federation's, which repeat the others, only as files. */
async function present(chamber: string, batches: readonly ResultBatch[], context: RankingContext): Promise<void> {
  const rankings = rankingsOf(batches);
  await print(`\n${context.title} (${rankings.length})`);
  if (chamber !== "federation") await print(describeRankings(rankings, context, EXTENT).join("\n"));
  const folder = userPath(FOLDER);
  await mkdir(folder, { recursive: true });
  for (const format of ["jsonl", "xlsx", "html"])
    await writeRankings(join(folder, `${chamber}.${format}`), rankings, context);
}

function titleOf(chamber: string, language: Language): string {
  const labels = morocco.chambers.find(({ id }) => id === chamber)?.labels;
  return labels?.[language] ?? labels?.fr ?? chamber;
}

function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(
    `The example data is not valid: ${checked.issues.map(({ path, message }) => `${path}: ${message}`).join("; ")}`,
  );
}
