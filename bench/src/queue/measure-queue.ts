import type { Backend, RunOrder } from "@wasl/worker";
import { timeBareScoring, type Seconds, type Step } from "./bare-scoring.js";
import { openBareQueue } from "./bare-bullmq.js";
import { startGround, type Ground, type GroundKind } from "./ground.js";
import { measurePublishing, type PublishingRates } from "./publishing-rate.js";
import { generateInputs, type RunInputs, type RunSize } from "./run-inputs.js";
import { timeRun, type RunTimeline } from "./whole-run.js";
import { hireWorkers } from "./worker-crew.js";
import type { WorkerFigures } from "./worker-order.js";

/** What to measure. */
export interface QueuePlan extends RunSize {
  readonly grounds: readonly GroundKind[];
  readonly threads: number;
  readonly repeats: number;
  /** Most batches to publish again beside bare addBulk. */
  readonly batches: number;
  /** Told what is being done. */
  readonly onStep: (step: string) => void;
}

/**
 * One run by a worker process that has done a tenth of it before, so that its threads are started, its register is there and
 * its code is warm; and in the same round the same scoring, likewise, and as many jobs without what is ours.
 */
export interface QueueRound {
  readonly run: RunTimeline;
  readonly worker: WorkerFigures;
  /** The tenth and then all needs ranked on as many threads, without a queue, and the tenth's rankings written. */
  readonly bareScoring: Record<Step, Seconds>;
  /** As many jobs as the run has, shards and the run itself, added to bare BullMQ and done by a worker that does nothing. */
  readonly bareJobsSeconds: number;
}

export interface QueueResults {
  readonly ground: GroundKind;
  readonly rounds: readonly QueueRound[];
  readonly publishing: PublishingRates;
}

/** Generates a run once, and on each ground does it several times beside its bare parts. */
export async function measureQueue({ grounds, onStep, ...plan }: QueuePlan): Promise<QueueResults[]> {
  onStep(`generating ${plan.firms} firms and ${plan.needs} needs`);
  const inputs = await generateInputs(plan);
  const results: QueueResults[] = [];
  for (const kind of grounds) {
    const ground = await startGround(kind);
    try {
      results.push(await measureOn(ground, inputs, { ...plan, onStep }));
    } finally {
      await ground.close();
    }
  }
  return results;
}

async function measureOn(ground: Ground, inputs: RunInputs, plan: Omit<QueuePlan, "grounds">): Promise<QueueResults> {
  const rounds: QueueRound[] = [];
  let source: Backend | undefined;
  for (let round = 1; round <= plan.repeats; round++) {
    plan.onStep(`${ground.kind}: run ${round} of ${plan.repeats}`);
    const warmUp = inputs.order.needs.slice(0, warmUpNeeds(plan.needs));
    const bareScoring = await timeBareScoring(inputs, warmUp, plan.threads);
    const { backend, ...measured } = await timeWorker(ground, inputs, warmUp, plan.threads);
    const bareJobsSeconds = await timeBareJobs(ground, measured.run.shards + 1);
    rounds.push({ ...measured, bareScoring, bareJobsSeconds });
    source = backend;
  }
  plan.onStep(`${ground.kind}: publishing`);
  const publishing = await measurePublishing(ground, source!, rounds.at(-1)!.run.runId, {
    most: plan.batches,
    repeats: plan.repeats,
  });
  return { ground: ground.kind, rounds, publishing };
}

/** Needs of the run before the one that is measured. */
export const warmUpNeeds = (needs: number) => Math.ceil(needs / 10);

async function timeWorker(ground: Ground, { order }: RunInputs, warmUp: RunOrder["needs"], threads: number) {
  const backend = await ground.fresh();
  const crew = await hireWorkers(1, { url: ground.url, namespace: backend.namespace, threads });
  await timeRun(backend, { ...order, needs: warmUp });
  await crew.begin();
  const run = await timeRun(backend, order);
  const [worker] = await crew.dismiss();
  return { backend, run, worker: worker! };
}

async function timeBareJobs(ground: Ground, count: number): Promise<number> {
  const { namespace } = await ground.fresh();
  const queue = openBareQueue(ground, namespace, "bare");
  const began = performance.now();
  await queue.addBulk(
    Array.from({ length: count }, (_, i) => ({ name: "job", data: { i }, opts: { jobId: `j-${i}` } })),
  );
  const addSeconds = (performance.now() - began) / 1_000;
  const seconds = addSeconds + (await queue.drain(count));
  await queue.close();
  return seconds;
}
