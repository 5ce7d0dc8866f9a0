import { ChamberBatches, listBatches, publishEvents, type Backend, type ResultBatch } from "@wasl/worker";
import { spreadOf, type Spread } from "../measuring/summary.js";
import { openBareQueue } from "./bare-bullmq.js";
import type { Ground } from "./ground.js";
import { introductionsOf, type Introductions } from "./written-introductions.js";

const CHAMBER = "federation";
const QUEUE = `wasl-results-${CHAMBER}`;

/** Results stay until they are read, as they do in a run. */
const KEEP = { removeOnComplete: { age: 3_600 }, removeOnFail: { age: 3_600 } };

/** Messages a second, and ours as a share of the better of both bare ways of the same round. */
export interface PublishingRates {
  readonly messages: number;
  readonly bytes: number;
  readonly published: Spread;
  readonly bareAtOnce: Spread;
  readonly bareInParts: Spread;
  readonly ratio: Spread;
}

/** Messages of a bare call in the second way. */
const PART = 20;

/** The batches of a run that the federation got, published again and again beside bare addBulk of the same messages. */
export async function measurePublishing(
  ground: Ground,
  source: Backend,
  runId: string,
  { most, repeats }: { readonly most: number; readonly repeats: number },
): Promise<PublishingRates> {
  const all = await listBatches(source, CHAMBER);
  const batches = all.filter(({ data }) => data.runId === runId).slice(0, most);
  const introductions = introductionsOf(batches);
  const rounds: Record<"published" | "bareAtOnce" | "bareInParts", number>[] = [];
  // The first round is for warming up.
  for (let round = 0; round <= repeats; round++) {
    const bareAtOnce = await rateOf(batches, () => addBare(ground, batches, batches.length));
    const published = await rateOf(batches, () => publish(ground, introductions));
    const bareInParts = await rateOf(batches, () => addBare(ground, batches, PART));
    if (round > 0) rounds.push({ published, bareAtOnce, bareInParts });
  }
  return {
    messages: batches.length,
    bytes: batches.reduce((sum, batch) => sum + Buffer.byteLength(JSON.stringify(batch)), 0),
    published: spreadOf(rounds.map((round) => round.published)),
    bareAtOnce: spreadOf(rounds.map((round) => round.bareAtOnce)),
    bareInParts: spreadOf(rounds.map((round) => round.bareInParts)),
    ratio: spreadOf(
      rounds.map(({ published, bareAtOnce, bareInParts }) => published / Math.max(bareAtOnce, bareInParts)),
    ),
  };
}

async function rateOf(batches: readonly ResultBatch[], publishing: () => Promise<number>): Promise<number> {
  return batches.length / (await publishing());
}

/**
 * Seconds that publishing takes as a run does it: putting introductions together to batches, hashing, adding and confirming
 * them. Opening and clearing away are not counted.
 */
async function publish(ground: Ground, { run, profile, texts }: Introductions): Promise<number> {
  const backend = await ground.fresh();
  const queue = backend.queue(QUEUE);
  await queue.waitUntilReady();
  const began = performance.now();
  const batches = new ChamberBatches(run, CHAMBER, profile);
  texts.forEach((text) => batches.add(text));
  await publishEvents(backend, QUEUE, batches.take({ end: true }), KEEP);
  const seconds = (performance.now() - began) / 1_000;
  await queue.obliterate({ force: true });
  return seconds;
}

async function addBare(ground: Ground, batches: readonly ResultBatch[], part: number): Promise<number> {
  const backend = await ground.fresh();
  const queue = openBareQueue(ground, backend.namespace, QUEUE);
  await queue.addBulk([]);
  const began = performance.now();
  for (let start = 0; start < batches.length; start += part) {
    const messages = batches.slice(start, start + part);
    await queue.addBulk(messages.map((data) => ({ name: data.type, data, opts: { ...KEEP, jobId: data.id } })));
  }
  const seconds = (performance.now() - began) / 1_000;
  await backend.queue(QUEUE).obliterate({ force: true });
  await queue.close();
  return seconds;
}
