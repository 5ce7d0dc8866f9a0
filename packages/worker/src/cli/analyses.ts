import type { Command } from "commander";
import type { Language } from "@wasl/matcher";
import type { AnalysisBatch } from "../contracts/index.js";
import { FINDINGS_READING } from "../publishing/index.js";
import { withBackend, type Session } from "./backend-session.js";
import { addQueueOptions, chamberOf, deliver, once, tellNameless, type QueueOptions } from "./chamber-queue.js";
import { createContextReader } from "./chamber-results.js";
import { findingsText } from "./findings/findings-text.js";
import { addLetterOptions, writeFoundLetters, type FoundLettersOptions } from "./findings/found-letters.js";
import { addLedgerOption, openRecorder, type RecorderOptions } from "./findings/recorder.js";
import { listOf } from "./letters/list-option.js";
import { print } from "./output.js";
import { UsageError } from "./usage-error.js";

interface AnalysesOptions extends FoundLettersOptions, RecorderOptions {
  readonly lang?: Language[];
  /** Where letters are written to. */
  readonly letters?: string;
}

/** `wasl analyses`: what analyses found for a chamber. It reads as `wasl results` does: what is shown stays until `--ack`. */
export function registerAnalyses(program: Command): void {
  const command = program
    .command("analyses")
    .description("show the findings of analyses that wait for a chamber; they stay until --ack marks them as read")
    .option(
      "--lang <language>",
      "language of the sentences: fr, ar or en (fr); of letters one or more, in their order (fr,ar)",
      listOf(["fr", "ar", "en"]),
    );
  addLetterOptions(addLedgerOption(addQueueOptions(command))).action((options: AnalysesOptions) =>
    showFindings(options),
  );
}

async function showFindings(options: AnalysesOptions): Promise<void> {
  chamberOf(options);
  const { letters, lang } = options;
  const recorder = await openRecorder(options);
  if (letters !== undefined)
    return withBackend(options, (session) => writeFoundLetters(session, letters, lang ?? ["fr", "ar"], options));
  const [language = "fr", ...more] = lang ?? [];
  if (more.length > 0) throw new UsageError("--lang takes one language, but with --letters.");
  await withBackend(options, (session) =>
    deliver(session, FINDINGS_READING, recorder.recording(session, createPrinter(session, language, options)), options),
  );
  recorder.tell();
}

function createPrinter(
  { backend }: Session,
  language: Language,
  { json }: QueueOptions,
): (batch: AnalysisBatch) => Promise<void> {
  if (json) return (batch) => print(JSON.stringify(batch));
  const contextOf = createContextReader(backend, once(tellNameless));
  let analysis = "";
  return async (batch) => {
    const { analysisId, runId } = batch.data;
    if (analysisId !== analysis) await print(`\n${analysisId} · ${runId} · ${batch.time}`);
    analysis = analysisId;
    const lines = findingsText(batch.data, await contextOf(batch, language));
    if (lines.length > 0) await print(lines.join("\n"));
  };
}
