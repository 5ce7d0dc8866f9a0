import { Option, type Command } from "commander";
import type { Language } from "@wasl/matcher";
import type { AnalysisBatch } from "../contracts/index.js";
import { FINDINGS_READING } from "../publishing/index.js";
import { withBackend, type Session } from "./backend-session.js";
import { addQueueOptions, chamberOf, deliver, once, tellNameless, type QueueOptions } from "./chamber-queue.js";
import { createContextReader } from "./chamber-results.js";
import { findingsText } from "./findings/findings-text.js";
import { print } from "./output.js";

interface AnalysesOptions extends QueueOptions {
  readonly lang: Language;
}

/** `wasl analyses`: what analyses found for a chamber. It reads as `wasl results` does: what is shown stays until `--ack`. */
export function registerAnalyses(program: Command): void {
  const command = program
    .command("analyses")
    .description("show the findings of analyses that wait for a chamber; they stay until --ack marks them as read")
    .addOption(new Option("--lang <language>", "language of the sentences").choices(["fr", "ar", "en"]).default("fr"));
  addQueueOptions(command).action((options: AnalysesOptions) => showFindings(options));
}

async function showFindings(options: AnalysesOptions): Promise<void> {
  chamberOf(options);
  await withBackend(options, (session) => deliver(session, FINDINGS_READING, createPrinter(session, options), options));
}

function createPrinter({ backend }: Session, { json, lang }: AnalysesOptions): (batch: AnalysisBatch) => Promise<void> {
  if (json) return (batch) => print(JSON.stringify(batch));
  const contextOf = createContextReader(backend, once(tellNameless));
  let analysis = "";
  return async (batch) => {
    const { analysisId, runId } = batch.data;
    if (analysisId !== analysis) await print(`\n${analysisId} · ${runId} · ${batch.time}`);
    analysis = analysisId;
    const lines = findingsText(batch.data, await contextOf(batch, lang));
    if (lines.length > 0) await print(lines.join("\n"));
  };
}
