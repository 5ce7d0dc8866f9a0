import { followRun, requestRun, type Backend, type RunOrder } from "@wasl/worker";
import type { Ground } from "../queue/ground.js";
import { hireWorkers } from "../queue/worker-crew.js";

/** How long one chamber's small run takes, in seconds from its request on. */
export interface Turns {
  readonly aloneSeconds: number;
  /** While a large run of another chamber, asked for before it, is under way. */
  readonly besideSeconds: number;
  /** What the large run took in all. */
  readonly largeSeconds: number;
}

const [LARGE, SMALL] = ["casablanca-settat", "souss-massa"];

/** Shards of the large run: as many turns, if it had to be waited for. */
const LARGE_SHARDS = 40;

/** A run of the first few needs for one chamber, alone and then beside the run of all needs for another. One worker process. */
export async function timeTurns(ground: Ground, order: RunOrder, smallNeeds: number): Promise<Turns> {
  const backend = await ground.fresh();
  const crew = await hireWorkers(1, { url: ground.url, namespace: backend.namespace, threads: 1 });
  const small = { ...order, chamber: SMALL, needs: order.needs.slice(0, smallNeeds) };
  // Code and register are warm after the first.
  await timed(backend, { ...small, topK: 3 });
  const aloneSeconds = await timed(backend, { ...small, topK: 4 });
  const leastNeeds = Math.max(1, Math.floor(order.needs.length / LARGE_SHARDS));
  const began = performance.now();
  const { runId } = await requestRun(backend, { ...order, chamber: LARGE, leastNeeds });
  const begun = new AbortController();
  await followRun(backend, runId, ({ needsDone }) => needsDone > 0 && begun.abort(), begun.signal);
  const besideSeconds = await timed(backend, { ...small, topK: 5 });
  await followRun(backend, runId, () => undefined);
  const largeSeconds = (performance.now() - began) / 1_000;
  await crew.dismiss();
  return { aloneSeconds, besideSeconds, largeSeconds };
}

async function timed(backend: Backend, order: RunOrder): Promise<number> {
  const began = performance.now();
  const { runId } = await requestRun(backend, order);
  const { state } = await followRun(backend, runId, () => undefined);
  if (state !== "done") throw new Error(`${runId} is ${state}.`);
  return (performance.now() - began) / 1_000;
}
