import { createPostgresBackend, Queue, Worker, withBackend, type JobsOptions } from "bullmq";
import { Redis } from "ioredis";
import type { Ground } from "./ground.js";

const { Queue: PostgresQueue, Worker: PostgresWorker } = withBackend(createPostgresBackend);

/** BullMQ as it comes, without anything of ours: the named peer. */
export interface BareQueue {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  /** Does all waiting jobs with a worker that does nothing, one after the other. Returns the seconds that took. */
  drain(jobs: number): Promise<number>;
  close(): Promise<void>;
}

export function openBareQueue({ kind, url }: Ground, namespace: string, name: string): BareQueue {
  return kind === "redis" ? onRedis(url, namespace, name) : onPostgres(url, namespace, name);
}

function onRedis(url: string, prefix: string, name: string): BareQueue {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const queue = new Queue(name, { connection, prefix });
  return {
    addBulk: (jobs) => queue.addBulk(jobs),
    drain: (jobs) => timeWorker(new Worker(name, nothing, { connection, prefix, autorun: false }), jobs),
    close: async () => {
      await queue.close();
      connection.disconnect();
    },
  };
}

function onPostgres(connectionString: string, schema: string, name: string): BareQueue {
  const connection = { connectionString, schema };
  const queue = new PostgresQueue(name, { connection });
  return {
    addBulk: (jobs) => queue.addBulk(jobs),
    drain: (jobs) =>
      timeWorker(new PostgresWorker(name, nothing, { connection, autorun: false }) as unknown as Worker, jobs),
    close: () => queue.close(),
  };
}

const nothing = () => Promise.resolve(null);

async function timeWorker(worker: Worker, jobs: number): Promise<number> {
  await worker.waitUntilReady();
  const began = performance.now();
  let left = jobs;
  await new Promise<void>((done) => {
    worker.on("completed", () => {
      left -= 1;
      if (left === 0) done();
    });
    void worker.run();
  });
  const seconds = (performance.now() - began) / 1_000;
  await worker.close();
  return seconds;
}
