import { createHash } from "node:crypto";
import { morocco } from "@wasl/matcher/morocco";
import { listBatches, type Backend, type RunOrder } from "@wasl/worker";
import { DisagreementError } from "../measuring/agreement.js";
import { startGround, type Ground, type GroundKind } from "../queue/ground.js";
import { generateInputs, type RunSize } from "../queue/run-inputs.js";
import { timeRun, type RunTimeline } from "../queue/whole-run.js";
import { hireWorkers } from "../queue/worker-crew.js";
import { timeTurns, type Turns } from "./turns.js";

/** What to measure. */
export interface ScalePlan extends Omit<RunSize, "profile"> {
  readonly ground: GroundKind;
  /** Numbers of worker processes, one scoring thread each; the first is what the others are compared with. */
  readonly workers: readonly number[];
  /** Needs of the small run of another chamber. */
  readonly smallNeeds: number;
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

/** The run as so many worker processes did it. */
export interface ScaleFigures {
  readonly workers: number;
  readonly leastNeeds: number;
  readonly run: RunTimeline;
  /** Of the process that took the most. */
  readonly peakBytes: number;
  /** Over all that all chambers got: the same for the same results. */
  readonly hash: string;
}

export interface ScaleResults {
  readonly runs: readonly ScaleFigures[];
  readonly turns: Turns;
}

/**
 * Does one run with each number of worker processes, cut into other shards each time, and then a small run of one chamber
 * while another's large one is under way. Throws a DisagreementError when the results of two runs differ.
 */
export async function measureScale({ ground: kind, onStep, ...plan }: ScalePlan): Promise<ScaleResults> {
  onStep(`generating ${plan.firms} firms and ${plan.needs} needs`);
  const { order } = await generateInputs({ ...plan, profile: "core" });
  const ground = await startGround(kind);
  try {
    const runs: ScaleFigures[] = [];
    for (const [i, workers] of plan.workers.entries()) {
      const leastNeeds = Math.max(1, Math.floor(plan.needs / (16 + 5 * i)));
      onStep(`workers: ${workers}, at least ${leastNeeds} needs a shard`);
      runs.push(await timeWorkers(ground, { ...order, leastNeeds }, workers));
      requireSame(runs);
    }
    onStep("a small run beside a large one");
    return { runs, turns: await timeTurns(ground, order, plan.smallNeeds) };
  } finally {
    await ground.close();
  }
}

async function timeWorkers(ground: Ground, order: RunOrder, workers: number): Promise<ScaleFigures> {
  const backend = await ground.fresh();
  const crew = await hireWorkers(workers, { url: ground.url, namespace: backend.namespace, threads: 1 });
  const run = await timeRun(backend, order);
  const figures = await crew.dismiss();
  const peakBytes = Math.max(...figures.map((worker) => worker.peakBytes));
  return { workers, leastNeeds: order.leastNeeds!, run, peakBytes, hash: await hashOf(backend) };
}

/** All that all chambers got, but for the time of the request. */
async function hashOf(backend: Backend): Promise<string> {
  const all = createHash("sha256");
  for (const { id } of morocco.chambers)
    for (const batch of await listBatches(backend, id)) all.update(JSON.stringify({ ...batch, time: "" }));
  return all.digest("hex");
}

function requireSame(runs: readonly ScaleFigures[]): void {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  if (last.hash !== first.hash)
    throw new DisagreementError(`Results differ between ${first.workers} and ${last.workers} worker processes.`);
}
