import type { Command } from "commander";
import { isAnalysisId } from "../contracts/index.js";
import { cancelAnalysis, cancelRun, isAnalysisOver, isOver } from "../operations/index.js";
import { describeAnalysis } from "./analyse/status-text.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print } from "./output.js";
import { describeStatus } from "./status-text.js";

/** `wasl cancel`: asks a run, or an analysis, to stop. */
export function registerCancel(program: Command): void {
  const command = program
    .command("cancel")
    .description("ask a run, or an analysis, to stop")
    .argument("<id>", "id of the run or the analysis");
  addBackendOption(command).action(async (id: string, options: BackendOptions) => {
    const cancel = isAnalysisId(id) ? stopAnalysis : stopRun;
    await print(await withBackend(options, (session) => cancel(session, id)));
  });
}

async function stopRun(session: Session, id: string): Promise<string> {
  const cancelled = await cancelRun(session.backend, id);
  if (!isOver(cancelled)) await tellWithoutWorker(session);
  return describeStatus(cancelled);
}

async function stopAnalysis(session: Session, id: string): Promise<string> {
  const cancelled = await cancelAnalysis(session.backend, id);
  if (!isAnalysisOver(cancelled)) await tellWithoutWorker(session);
  return describeAnalysis(cancelled);
}
