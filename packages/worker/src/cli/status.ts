import type { Command } from "commander";
import { isAnalysisId } from "../contracts/index.js";
import {
  isAnalysisOver,
  isOver,
  listAnalyses,
  listRuns,
  readAnalysis,
  readRun,
  type AnalysisStatus,
  type RunStatus,
} from "../operations/index.js";
import { analysisRecord, describeAnalysis } from "./analyse/status-text.js";
import { watchAnalysis } from "./analyse/watch.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print } from "./output.js";
import { followStatus } from "./run-bar.js";
import { describeStatus, statusRecord } from "./status-text.js";
import { UsageError } from "./usage-error.js";

interface StatusOptions extends BackendOptions {
  readonly follow?: boolean;
  readonly json?: boolean;
}

/** `wasl status`: how far one run or one analysis is, or the last of them. */
export function registerStatus(program: Command): void {
  const command = program
    .command("status")
    .description("show how far a run or an analysis is, or the last of them")
    .argument("[id]", "id of a run, or of an analysis")
    .option("--follow", "show each change until the run is over; of an analysis, how it ended")
    .option("--json", "one JSON object each; with --follow one for each change of a run");
  addBackendOption(command).action((id: string | undefined, options: StatusOptions) =>
    id !== undefined && isAnalysisId(id) ? showAnalysis(id, options) : showStatus(id, options),
  );
}

async function showStatus(run: string | undefined, options: StatusOptions): Promise<void> {
  const show = (status: RunStatus) =>
    print(options.json ? JSON.stringify(statusRecord(status)) : describeStatus(status));
  if (options.follow && run === undefined) throw new UsageError("--follow needs the id of a run.");
  await withBackend(options, async (session) => {
    const runs = run === undefined ? await listRuns(session.backend) : [await readRun(session.backend, run)];
    if (!runs.every(isOver)) await tellWithoutWorker(session);
    if (options.follow && run !== undefined) return followOne(session, run, show);
    for (const status of runs) await show(status);
    if (runs.length === 0 && !options.json)
      await print("No runs yet. Ask for one with: wasl run --needs FILE --suppliers FILE");
    if (run === undefined)
      for (const status of await listAnalyses(session.backend)) await print(shown(status, options));
  });
}

async function showAnalysis(id: string, options: StatusOptions): Promise<void> {
  await withBackend(options, async (session) => {
    const { backend, signal } = session;
    const status = await readAnalysis(backend, id);
    if (!isAnalysisOver(status)) await tellWithoutWorker(session);
    await print(shown(options.follow ? await watchAnalysis(backend, id, signal) : status, options));
  });
}

const shown = (status: AnalysisStatus, { json }: StatusOptions) =>
  json ? JSON.stringify(analysisRecord(status)) : describeAnalysis(status);

/** Prints what changes, one change after the other. */
async function followOne(
  { backend, signal }: Session,
  run: string,
  show: (status: RunStatus) => Promise<void>,
): Promise<void> {
  let printed = Promise.resolve();
  await followStatus(backend, run, (status) => (printed = printed.then(() => show(status))), signal);
  await printed;
}
