// A worker in a process of its own, which a test may kill. The thread's file and the backend come as JSON.
import { createLog } from "../../src/operations/index.js";
import { startWorker } from "../../src/processors/index.js";
import { openBackend, type BackendOptions } from "../../src/queues/index.js";

interface Given {
  readonly backend: BackendOptions;
  readonly threadFile: string;
  readonly lockMs: number;
}

async function main(): Promise<void> {
  const { backend, threadFile, lockMs } = JSON.parse(process.argv[2] ?? "") as Given;
  await startWorker(await openBackend(backend), { log: createLog("silent"), threads: 1, threadFile, lockMs });
}

void main();
