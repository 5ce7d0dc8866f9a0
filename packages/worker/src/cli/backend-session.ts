import type { Command } from "commander";
import { readConfig, type Config } from "../operations/index.js";
import {
  BackendUnreachableError,
  isConnectionLost,
  isRefused,
  NotPermittedError,
  openBackend,
  openTelemetry,
  within,
  type Backend,
} from "../queues/index.js";
import { ENGINE_VERSION } from "../planning/index.js";
import { InterruptedError } from "./exit-codes.js";
import { tell } from "./output.js";
import { userPath } from "./user-path.js";

export interface BackendOptions {
  readonly backend?: string;
}

/** Adds `--backend`. */
export function addBackendOption(command: Command): Command {
  return command.option(
    "--backend <url>",
    "queue backend: redis://, rediss:// or postgres://; else WASL_BACKEND, REDIS_URL, or a PostgreSQL that this command starts",
  );
}

/** What a command that uses the queues works with. */
export interface Session {
  readonly backend: Backend;
  readonly config: Config;
  /** Aborted when the user interrupts the command; a second interrupt ends it at once. */
  readonly signal: AbortSignal;
}

/** Time, beside what a worker has to finish, after which an interrupted command ends whatever it waits for. */
const OVERDUE_MS = 5_000;

/** Longest wait for a backend to be closed: one that is away does not answer. */
const CLOSE_MS = 10_000;

/** Opens the backend that the options and the environment name, does the work, and closes it whatever happens. */
export async function withBackend<T>(options: BackendOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const { backendUrl } = readConfig();
  return withBackendAt(options.backend ?? backendUrl, work);
}

/**
 * Like {@link withBackend}, at an address; the embedded PostgreSQL when it is undefined.
 *
 * @throws BackendUnreachableError also when the backend goes away while the work needs it.
 */
export async function withBackendAt<T>(url: string | undefined, work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig();
  const backend = await openBackend({
    url,
    dataDir: userPath(config.dataDir),
    namespace: config.namespace,
    keepDays: config.keepDays,
    telemetry: config.operator.traces ? openTelemetry(ENGINE_VERSION) : undefined,
    tls: config.tls,
  });
  const interruption = listenForInterrupts(config.shutdownMs + OVERDUE_MS);
  try {
    for (const { message } of (await backend.condition()).warnings) tell(`Warning: ${message}`);
    return await Promise.race([work({ backend, config, signal: interruption.signal }), interruption.overdue]);
  } catch (error) {
    if (isConnectionLost(error)) throw new BackendUnreachableError(backend.address, { cause: error });
    throw isRefused(error) ? new NotPermittedError(backend.address, { cause: error }) : error;
  } finally {
    interruption.stop();
    await within(CLOSE_MS, backend.close()).catch(() => false);
  }
}

interface Interruption {
  readonly signal: AbortSignal;
  /** Rejects when the time to end is over. */
  readonly overdue: Promise<never>;
  stop(): void;
}

function listenForInterrupts(patienceMs: number): Interruption {
  const controller = new AbortController();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let timer: NodeJS.Timeout | undefined;
  let giveUp: () => void;
  const overdue = new Promise<never>((_, reject) => {
    giveUp = () => reject(new InterruptedError("The command was interrupted and did not end in time."));
  });
  const interrupt = () => {
    controller.abort();
    timer = setTimeout(giveUp, patienceMs);
  };
  for (const name of signals) process.once(name, interrupt);
  const stop = () => {
    clearTimeout(timer);
    for (const name of signals) process.off(name, interrupt);
  };
  return { signal: controller.signal, overdue, stop };
}
