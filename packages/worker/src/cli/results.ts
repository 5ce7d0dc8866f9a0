import type { Language } from "@wasl/matcher";
import { Option, type Command } from "commander";
import type { ResultBatch } from "../contracts/index.js";
import { RESULTS_READING } from "../publishing/index.js";
import { withBackend, type Session } from "./backend-session.js";
import { addQueueOptions, chamberOf, deliver, once, tellNameless, type QueueOptions } from "./chamber-queue.js";
import { createContextReader, describeRankings, rankingsOf } from "./chamber-results.js";
import { print } from "./output.js";

interface ResultsOptions extends QueueOptions {
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
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["fr", "ar", "en"]).default("fr"));
  addQueueOptions(command).action((options: ResultsOptions) => showResults(options));
}

async function showResults(options: ResultsOptions): Promise<void> {
  chamberOf(options);
  await withBackend(options, (session) => deliver(session, RESULTS_READING, createPrinter(session, options), options));
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
