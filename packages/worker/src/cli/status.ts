import type { Command } from "commander";
import { isOver, listRuns, readRun, type RunStatus } from "../operations/index.js";
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

/** `wasl status`: how far one run is, or the last runs. */
export function registerStatus(program: Command): void {
  const command = program
    .command("status")
    .description("show how far a run is, or the last runs")
    .argument("[run]", "id of a run")
    .option("--follow", "show each change until the run is over")
    .option("--json", "one JSON object a run; with --follow one for each change");
  addBackendOption(command).action((run: string | undefined, options: StatusOptions) => showStatus(run, options));
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
  });
}

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
