import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerFigures, WorkerOrder, WorkerWord } from "./worker-order.js";

/** Built beside this program. */
const WORKER_PROCESS = fileURLToPath(new URL("./queue-worker.js", import.meta.url));

/** Worker processes that take jobs. */
export interface WorkerCrew {
  /** Tells them that what comes now is what is measured. */
  begin(): Promise<void>;
  /** Tells them to end, waits until they have, and says what each has to say of itself. */
  dismiss(): Promise<WorkerFigures[]>;
}

/** Starts so many worker processes; resolves when all take jobs. */
export async function hireWorkers(count: number, order: WorkerOrder): Promise<WorkerCrew> {
  const workers = Array.from({ length: count }, () => fork(WORKER_PROCESS, [JSON.stringify(order)]));
  await Promise.all(workers.map((worker) => nextMessage(worker)));
  return {
    begin: async () => void (await Promise.all(workers.map((worker) => answerTo(worker, "begin")))),
    dismiss: () => Promise.all(workers.map(dismiss)),
  };
}

async function dismiss(worker: ChildProcess): Promise<WorkerFigures> {
  const gone = once(worker, "exit");
  const figures = (await answerTo(worker, "end")) as WorkerFigures;
  await gone;
  return figures;
}

function answerTo(worker: ChildProcess, word: WorkerWord): Promise<unknown> {
  const said = nextMessage(worker);
  worker.send(word);
  return said;
}

/** Throws when the process ends without a word. */
async function nextMessage(worker: ChildProcess): Promise<unknown> {
  const silence = once(worker, "exit").then(([code]: unknown[]) => {
    throw new Error(`A worker process ended with code ${String(code)}.`);
  });
  silence.catch(() => undefined);
  const [message] = (await Promise.race([once(worker, "message"), silence])) as [unknown];
  return message;
}
