import type { Command } from "commander";
import { createLog, createWorkerEvents, openOperatorView } from "../operations/index.js";
import { startWorker, type WorkerService } from "../processors/index.js";
import { BackendUnreachableError } from "../queues/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { wholeNumber } from "./match-options.js";

interface Options extends BackendOptions {
  readonly http?: number;
}

const HTTP_HELP = "serve /healthz, /readyz, /metrics and, with WASL_BOARD_TOKEN, /board there; else WASL_HTTP_PORT";

/** `wasl worker`: does runs until it is told to stop. */
export function registerWorker(program: Command): void {
  const command = program
    .command("worker")
    .description("do the runs that chambers ask for, until stopped (Ctrl-C or SIGTERM)")
    .option("--http <port>", HTTP_HELP, wholeNumber(0, 65_535));
  addBackendOption(command).action((options: Options) =>
    withBackend(options, (session) => work(session, options.http)),
  );
}

async function work(session: Session, http: number | undefined): Promise<void> {
  const { backend, config } = session;
  const events = createWorkerEvents();
  const { operator } = config;
  const port = http ?? operator.port;
  let worker: WorkerService | undefined;
  const state = () => worker?.state() ?? "starting";
  const view = port === undefined ? undefined : await openOperatorView({ ...operator, backend, events, state, port });
  try {
    worker = await startWorker(backend, { ...workerOptions(config), events });
    if (view) events.emit("http-listening", { host: operator.host, port: view.port });
    await untilEnd(session, worker);
  } finally {
    await view?.close();
  }
}

function workerOptions(config: Session["config"]) {
  const { threads, patienceMs, threadMb, lockMs, keepDays, secret } = config;
  return { log: createLog(config.logLevel), threads, patienceMs, threadMb, lockMs, keepDays, secret };
}

/** Works until told to stop, or until the backend is found broken. */
async function untilEnd({ backend, config, signal }: Session, worker: WorkerService): Promise<void> {
  const interrupted = new Promise<undefined>((resolve) => signal.addEventListener("abort", () => resolve(undefined)));
  const fault = await Promise.race([interrupted, worker.broken]);
  await worker.close(config.shutdownMs);
  if (fault) throw new BackendUnreachableError(backend.address, { cause: fault });
}
