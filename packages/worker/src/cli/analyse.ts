import type { Command } from "commander";
import { signRequest } from "../access/index.js";
import type { AnalysisRequest } from "../contracts/index.js";
import { isAnalysisOver, readAnalysis, type AnalysisStatus } from "../operations/index.js";
import { requestAnalysis, type AnalysisOrder } from "../planning/index.js";
import { analysisRecord, describeAnalysis } from "./analyse/status-text.js";
import { questionCommands } from "./analyse/questions.js";
import { watchAnalysis } from "./analyse/watch.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { exitCodes } from "./exit-codes.js";
import { tellWithoutWorker, withLocalWorker } from "./local-worker.js";
import { print, tell } from "./output.js";

interface AnalyseOptions extends BackendOptions {
  readonly again?: boolean;
  readonly detach?: boolean;
  readonly json?: boolean;
}

/** `wasl analyse`: asks what follows from a run's inputs beside its rankings, a subcommand for each kind of question. */
export function registerAnalyse(program: Command): void {
  const analyse = program
    .command("analyse")
    .description("ask about the needs and firms of a run, and tell the chambers on queues of their own");
  for (const kind of questionCommands) {
    const command = kind
      .addOptions(analyse.command(kind.name).description(kind.description))
      .argument("<run>", "id of a run that was asked for; it need not be done")
      .option("--again", "look again although the same question is answered, as its next generation")
      .option("--detach", "ask and do not wait for it")
      .option("--json", "one JSON object with the analysis's status");
    addBackendOption(command).action(async (runId: string, options: AnalyseOptions) => {
      const question = await kind.questionOf(options);
      await ask({ runId, question, past: await kind.pastOf?.(runId, options) }, options);
    });
  }
}

/** What to find out, about which run, and after what. */
type Order = Pick<AnalysisOrder, "runId" | "question" | "past">;

async function ask(order: Order, options: AnalyseOptions): Promise<void> {
  const status = await withBackend(options, (session) => askAndWatch(session, order, options));
  await print(options.json ? JSON.stringify(analysisRecord(status)) : describeAnalysis(status));
  if (isAnalysisOver(status) && status.state !== "done") process.exitCode = exitCodes.inputRejected;
  else if (status.state !== "done" && !options.detach) process.exitCode = exitCodes.interrupted;
}

async function askAndWatch(session: Session, order: Order, { again, detach }: AnalyseOptions): Promise<AnalysisStatus> {
  const { backend, config, signal } = session;
  const sign = (request: AnalysisRequest) => signRequest(request, config);
  const { analysisId, known } = await requestAnalysis(backend, { ...order, again, sign, keepDays: config.keepDays });
  tell(known ? `${analysisId} is known: the same question about the same run.` : `Asked for ${analysisId}.`);
  const before = await readAnalysis(backend, analysisId);
  if (isAnalysisOver(before)) return before;
  // An embedded backend may lose its other commands at any time, so this one does its share of the work.
  const works = backend.kind === "embedded" && !detach;
  if (!works) await tellWithoutWorker(session);
  if (detach) return before;
  const watch = () => watchAnalysis(backend, analysisId, signal);
  const status = await (works ? withLocalWorker(session, watch) : watch());
  if (!isAnalysisOver(status)) tell(`${analysisId} is not done: it goes on where a worker is.`);
  return status;
}
