// A worker in a process of its own, which a test may kill. The thread's file and the backend come as JSON.
import { createLog, type Level } from "../../src/operations/index.js";
import { startWorker } from "../../src/processors/index.js";
import { openBackend, type BackendOptions } from "../../src/queues/index.js";

interface Given {
  readonly backend: BackendOptions;
  readonly threadFile: string;
  readonly lockMs: number;
  readonly secret?: string;
  readonly logLevel?: Level;
}

async function main(): Promise<void> {
  const { backend, logLevel = "silent", ...options } = JSON.parse(process.argv[2] ?? "") as Given;
  await startWorker(await openBackend(backend), { log: createLog(logLevel), threads: 1, ...options });
}

void main();
