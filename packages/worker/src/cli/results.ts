import { findChamber, type Language } from "@wasl/matcher";
import { Option, type Command } from "commander";
import type { ResultBatch } from "../contracts/index.js";
import { builtInPack, resolveAudience } from "../planning/index.js";
import { followBatches, listBatches, takeBatches } from "../publishing/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { createContextReader, describeRankings, rankingsOf } from "./chamber-results.js";
import { handTo } from "./hand-over.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";

interface ResultsOptions extends BackendOptions {
  readonly chamber: string;
  readonly follow?: boolean;
  readonly ack?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly handTo?: string;
  readonly lang: Language;
}

/**
 * `wasl results`: what waits for a chamber. Looking leaves everything in place, so that an officer can look twice and nobody
 * loses results to a curious colleague; `--ack` marks what was shown as read.
 */
export function registerResults(program: Command): void {
  const command = program
    .command("results")
    .description("show the introductions that wait for a chamber; they stay until --ack marks them as read")
    .requiredOption("--chamber <id>", "id or code of the chamber, e.g. casablanca-settat or CCIS-06, or federation")
    .option("--follow", "go on showing what arrives")
    .option("--ack", "mark what was shown as read")
    .option("--all", "show what was marked as read too")
    .option("--json", "one CloudEvents object a batch")
    .option("--hand-to <command>", "hand each batch to a program that answers with its id once it keeps it; with --ack")
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["fr", "ar", "en"]).default("fr"));
  addBackendOption(command).action((options: ResultsOptions) => showResults(options));
}

async function showResults(options: ResultsOptions): Promise<void> {
  const chamber = chamberOf(options);
  await withBackend(options, async (session) => {
    const { shown, held } = await deliver(session, chamber, options);
    if (held > 0) tell(`${held} more are being taken by another command. Was it killed? Then ask again in a minute.`);
    else if (shown === 0 && !options.json)
      tell(`Nothing waits for ${chamber}.${options.all ? "" : " --all shows what was marked as read."}`);
  });
}

/** Shows each batch once; returns how many there were, and how many more another command holds. */
async function deliver(
  session: Session,
  chamber: string,
  options: ResultsOptions,
): Promise<{ shown: number; held: number }> {
  const { backend, config, signal } = session;
  const { lockMs } = config;
  const { follow, all } = options;
  let shown = 0;
  let held = 0;
  const receiver = options.handTo === undefined ? undefined : handTo(options.handTo);
  const show = receiver?.handle ?? createPrinter(session, options);
  const handle = async (batch: ResultBatch) => {
    await show(batch);
    shown += 1;
  };
  if (options.ack)
    held = await takeBatches(backend, chamber, handle, { follow, signal, lockMs }).finally(() => receiver?.close());
  else if (follow) await followBatches(backend, chamber, handle, { all, signal });
  else for (const batch of await listBatches(backend, chamber, { all })) await handle(batch);
  return { shown, held };
}

function createPrinter({ backend }: Session, { json, lang }: ResultsOptions): (batch: ResultBatch) => Promise<void> {
  if (json) return (batch) => print(JSON.stringify(batch));
  const contextOf = createContextReader(backend, once(tellNameless));
  let run = "";
  return async (batch) => {
    if (batch.data.runId !== run) await print(`\n${batch.data.runId} · ${batch.time}`);
    run = batch.data.runId;
    const everything = { needs: Infinity, firms: Infinity };
    await print(describeRankings(rankingsOf([batch]), await contextOf(batch, lang), everything).join("\n"));
  };
}

function tellNameless(): void {
  tell("Names stay with whoever asked for a run for everybody: ids stand for the needs and firms of other registers.");
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

/** Chambers are those of the default pack: the only one with any so far. */
function chamberOf({ chamber, all, ack, handTo }: ResultsOptions): string {
  if (handTo !== undefined && !ack) throw new UsageError("--hand-to takes batches off the queue: pass --ack too.");
  if (all && ack) throw new UsageError("--all shows what is read, --ack marks as read: pass one of them.");
  const pack = builtInPack("morocco");
  return findChamber(chamber, pack)?.id ?? refused(chamber);
}

function refused(chamber: string): never {
  if (chamber.toLowerCase() === "all")
    throw new UsageError("Results are read for one chamber. The federation's hold all of them.");
  resolveAudience(chamber, builtInPack("morocco"));
  throw new UsageError(`${chamber} is not a chamber.`);
}
