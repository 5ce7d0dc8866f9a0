import { followRun, type RunStatus } from "../operations/index.js";
import type { Backend } from "../queues/index.js";
import { tell } from "./output.js";
import { progressBar } from "./progress.js";

/** Shows how far a run is until it is over or the user interrupts; a line for each state where there is no terminal. */
export async function watchRun(backend: Backend, runId: string, signal?: AbortSignal): Promise<RunStatus> {
  const bar = progressBar("Needs matched");
  let state = "";
  const show = (status: RunStatus) => {
    if (status.state !== state && !process.stderr.isTTY) tell(`${runId}: ${status.state}`);
    state = status.state;
    bar.update(status.needsDone, status.needsTotal);
  };
  try {
    return await followRun(backend, runId, show, signal);
  } finally {
    bar.stop();
  }
}

/** Tells each change of a run until it is over or the user interrupts. How long it will take is no change by itself. */
export async function followStatus(
  backend: Backend,
  runId: string,
  onChange: (status: RunStatus) => unknown,
  signal?: AbortSignal,
): Promise<RunStatus> {
  let last = "";
  const tellChange = (status: RunStatus) => {
    const { state, needsDone, setbacks } = status;
    const now = JSON.stringify([state, needsDone, setbacks]);
    if (now !== last) onChange(status);
    last = now;
  };
  return followRun(backend, runId, tellChange, signal);
}
