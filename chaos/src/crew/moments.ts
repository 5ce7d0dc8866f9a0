import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Backend } from "@wasl/worker";
import { ANALYSES_QUEUE, isChambers } from "../queues.js";
import { tell } from "./in-process.js";

/** Time for which a worker stands still before and after it puts batches on a queue, so that faults hit just there. */
const STILL_MS = 10;

type Queue = ReturnType<Backend["queue"]>;

/** The ids that batches were given, by those they should have. */
type GivenIds = Map<string, string>;

/**
 * The backend, whose queues of chambers tell when batches are put on them, under random ids where that is asked for; and which
 * tells when an analysis is begun.
 */
export function tellingMoments(backend: Backend, randomIds: boolean): Backend {
  const given: GivenIds = new Map();
  const telling = new Map<string, Queue>();
  const queue = (name: string): Queue => {
    const plain = backend.queue<unknown>(name);
    if (!isChambers(name)) return plain;
    const own = telling.get(name) ?? announcing(randomIds ? underRandomIds(plain, given) : plain);
    telling.set(name, own);
    return own;
  };
  const present: Backend["present"] = async (name, ids) => {
    const found = await backend.present(
      name,
      ids.map((id) => given.get(id) ?? id),
    );
    return new Set(ids.filter((id) => found.has(given.get(id) ?? id)));
  };
  return { ...backend, queue: queue as Backend["queue"], present, worker: tellingWhenFinding(backend) };
}

const tellingWhenFinding =
  (backend: Backend): Backend["worker"] =>
  (name, processor, options) => {
    if (name !== ANALYSES_QUEUE || !processor) return backend.worker(name, processor, options);
    const telling: typeof processor = (job, token) => {
      tell({ moment: "finding" });
      return processor(job, token);
    };
    return backend.worker(name, telling, options);
  };

function announcing(plain: Queue): Queue {
  return withAddBulk(plain, async (jobs) => {
    tell({ moment: "publishing" });
    await pause(STILL_MS);
    const added = await plain.addBulk(jobs);
    tell({ moment: "published" });
    await pause(STILL_MS);
    return added;
  });
}

/** Gives each job an id of its own. */
function underRandomIds(plain: Queue, given: GivenIds): Queue {
  return withAddBulk(plain, (jobs) =>
    plain.addBulk(
      jobs.map((job) => {
        const id = `random-${randomUUID()}`;
        given.set(job.opts?.jobId ?? "", id);
        // What is written already gives its value to whoever writes it anew.
        const data = JSON.parse(JSON.stringify(job.data)) as object;
        return { ...job, data: { ...data, id }, opts: { ...job.opts, jobId: id } };
      }),
    ),
  );
}

/** The queue with another way to add jobs; the rest works on the queue itself. */
function withAddBulk(queue: Queue, addBulk: Queue["addBulk"]): Queue {
  return new Proxy(queue, {
    get: (target, name) => {
      const own = name === "addBulk" ? addBulk : (Reflect.get(target, name, target) as unknown);
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}
