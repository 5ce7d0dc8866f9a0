import type { Command } from "commander";
import { readConfig, type Config } from "../operations/index.js";
import { openBackend, type Backend } from "../queues/index.js";
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

/** Opens the backend that the options and the environment name, does the work, and closes it whatever happens. */
export async function withBackend<T>(options: BackendOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const { backendUrl } = readConfig();
  return withBackendAt(options.backend ?? backendUrl, work);
}

/** Like {@link withBackend}, at an address; the embedded PostgreSQL when it is undefined. */
export async function withBackendAt<T>(url: string | undefined, work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig();
  const backend = await openBackend({
    url,
    dataDir: userPath(config.dataDir),
    namespace: config.namespace,
    keepDays: config.keepDays,
  });
  const interruption = listenForInterrupts();
  try {
    for (const warning of await backend.warnings()) tell(`Warning: ${warning}`);
    return await work({ backend, config, signal: interruption.signal });
  } finally {
    interruption.stop();
    await backend.close();
  }
}

function listenForInterrupts(): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const interrupt = () => controller.abort();
  for (const name of signals) process.once(name, interrupt);
  return { signal: controller.signal, stop: () => signals.forEach((name) => process.off(name, interrupt)) };
}
