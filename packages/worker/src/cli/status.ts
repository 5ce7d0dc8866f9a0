import type { Command } from "commander";
import { isOver, listRuns, readRun, type RunStatus } from "../operations/index.js";
import { addBackendOption, withBackend, type BackendOptions } from "./backend-session.js";
import { tellWithoutWorker } from "./local-worker.js";
import { print } from "./output.js";

interface StatusOptions extends BackendOptions {
  readonly json?: boolean;
}

/** `wasl status`: how far one run is, or the last runs. */
export function registerStatus(program: Command): void {
  const command = program
    .command("status")
    .description("show how far a run is, or the last runs")
    .argument("[run]", "id of a run")
    .option("--json", "one JSON object a run");
  addBackendOption(command).action((run: string | undefined, options: StatusOptions) => showStatus(run, options));
}

async function showStatus(run: string | undefined, options: StatusOptions): Promise<void> {
  const runs = await withBackend(options, async (session) => {
    const { backend } = session;
    const found = run === undefined ? await listRuns(backend) : [await readRun(backend, run)];
    if (!found.every(isOver)) await tellWithoutWorker(session);
    return found;
  });
  if (options.json) for (const status of runs) await print(JSON.stringify(statusRecord(status)));
  else
    await print(
      runs.length === 0
        ? "No runs yet. Ask for one with: wasl run --needs FILE --suppliers FILE"
        : runs.map(describeStatus).join("\n"),
    );
}

/** The JSON object of a run's status. */
export function statusRecord({ request, ...status }: RunStatus): Record<string, unknown> {
  const { chamber, requestedAt, pack, topK, shards } = request;
  return { ...status, chamber, requestedAt, pack, topK, shards };
}

/** One line for people, and a second one for what went wrong. */
export function describeStatus({ runId, state, needsDone, needsTotal, request, failure }: RunStatus): string {
  const line = `${runId}  ${state.padEnd(10)}  ${needsDone} of ${needsTotal} needs  asked ${request.requestedAt}`;
  return failure === undefined ? line : `${line}\n  ${failure}`;
}
