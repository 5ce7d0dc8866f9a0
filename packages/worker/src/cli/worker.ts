import type { Command } from "commander";
import { createLog } from "../operations/index.js";
import { startWorker } from "../processors/index.js";
import { BackendUnreachableError } from "../queues/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";

/** `wasl worker`: does runs until it is told to stop. */
export function registerWorker(program: Command): void {
  const command = program
    .command("worker")
    .description("do the runs that chambers ask for, until stopped (Ctrl-C or SIGTERM)");
  addBackendOption(command).action((options: BackendOptions) => withBackend(options, work));
}

async function work({ backend, config, signal }: Session): Promise<void> {
  const log = createLog(config.logLevel);
  const { threads, patienceMs, threadMb, lockMs, keepDays, secret } = config;
  const worker = await startWorker(backend, { log, threads, patienceMs, threadMb, lockMs, keepDays, secret });
  const interrupted = new Promise<"interrupted">((resolve) =>
    signal.addEventListener("abort", () => resolve("interrupted")),
  );
  const end = await Promise.race([interrupted, worker.broken.then(() => "broken" as const)]);
  await worker.close(config.shutdownMs);
  if (end === "broken") throw new BackendUnreachableError(backend.address);
}
