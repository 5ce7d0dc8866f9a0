import { isConnectionLost, within, type Backend } from "../../queues/index.js";
import { RUNS_QUEUE } from "../../contracts/index.js";
import type { WorkerState } from "../worker-state.js";

/** Whether a worker can do runs now, and why not. */
export type Readiness =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: Exclude<WorkerState, "taking-jobs"> | BackendTrouble };

/** `backend-refuses`: it answers, with an error. */
export type BackendTrouble = "backend-unreachable" | "backend-refuses";

/** Longest wait for the backend's answer: one that takes longer is away. */
const PATIENCE_MS = 2_000;

/** Tells whether a worker is ready: it takes jobs, and its backend answers a question that only a usable queue can. */
export function createReadiness(backend: Backend, state: () => WorkerState): () => Promise<Readiness> {
  const look = createLook(backend);
  return async () => {
    const now = state();
    if (now !== "taking-jobs") return { ready: false, reason: now };
    const reason = await look();
    // It may have been told to stop while the backend was asked.
    const then = state();
    if (then !== "taking-jobs") return { ready: false, reason: then };
    return reason ? { ready: false, reason } : { ready: true };
  };
}

/** Asks the backend; a question that waits for its answer is not asked twice, since a client keeps it until the backend is back. */
function createLook(backend: Backend): () => Promise<BackendTrouble | undefined> {
  let underWay: Promise<unknown> | undefined;
  return async () => {
    underWay ??= backend
      .queue(RUNS_QUEUE)
      .getJobCounts("waiting")
      .finally(() => (underWay = undefined));
    try {
      return (await within(PATIENCE_MS, underWay)) ? undefined : "backend-unreachable";
    } catch (error) {
      return isConnectionLost(error) ? "backend-unreachable" : "backend-refuses";
    }
  };
}
