import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Backend } from "@wasl/worker";
import { tell } from "./in-process.js";

/** Time for which a worker stands still before and after it puts batches on a queue, so that faults hit just there. */
const STILL_MS = 10;

type Queue = ReturnType<Backend["queue"]>;
type NewJobs = Parameters<Queue["addBulk"]>[0];

/** The backend, whose queues of results tell when batches are put on them. */
export function tellingWhenPublishing(backend: Backend, randomIds: boolean): Backend {
  const seen = new Map<string, Queue>();
  const queue = (name: string): Queue => {
    const plain = backend.queue<unknown>(name);
    if (!name.includes("results")) return plain;
    const telling = seen.get(name) ?? announcing(randomIds ? underRandomIds(plain) : plain);
    seen.set(name, telling);
    return telling;
  };
  return { ...backend, queue: queue as Backend["queue"] };
}

function announcing(plain: Queue): Queue {
  return overriding(plain, {
    addBulk: async (jobs: NewJobs) => {
      tell({ moment: "publishing" });
      await pause(STILL_MS);
      const added = await plain.addBulk(jobs);
      tell({ moment: "published" });
      await pause(STILL_MS);
      return added;
    },
  });
}

/** Gives each job an id of its own, and finds it under the id it should have had. */
function underRandomIds(plain: Queue): Queue {
  const given = new Map<string, string>();
  const renamed = (job: NewJobs[number]): NewJobs[number] => {
    const id = `random-${randomUUID()}`;
    given.set(job.opts?.jobId ?? "", id);
    return { ...job, data: { ...(job.data as object), id }, opts: { ...job.opts, jobId: id } };
  };
  return overriding(plain, {
    addBulk: (jobs: NewJobs) => plain.addBulk(jobs.map(renamed)),
    getJob: (id: string) => plain.getJob(given.get(id) ?? id),
  });
}

/** The queue with some methods replaced; the rest works on the queue itself. */
function overriding(queue: Queue, methods: Partial<Queue>): Queue {
  return new Proxy(queue, {
    get: (target, name) => {
      const own = methods[name as keyof Queue] ?? (Reflect.get(target, name, target) as unknown);
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}
