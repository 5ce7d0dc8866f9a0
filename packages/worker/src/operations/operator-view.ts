import type { Backend } from "../queues/index.js";
import type { WorkerEvents } from "./events.js";
import type { OperatorServer } from "./http/index.js";
import type { WorkerState } from "./worker-state.js";

/** What an operator is to see of a worker, and where. */
export interface OperatorViewOptions {
  readonly backend: Backend;
  /** What the worker is told to tell its events to; open the view before it starts. */
  readonly events: WorkerEvents;
  readonly state: () => WorkerState;
  readonly host?: string | undefined;
  /** 0 takes any free one. */
  readonly port: number;
  /** Opens the dashboard; without it there is none. */
  readonly boardToken?: string | undefined;
  /** Lets the dashboard retry, promote, pause and resume. */
  readonly boardWrite?: boolean | undefined;
}

export type OperatorView = OperatorServer;

/**
 * Shows a worker's health, metrics and queues over HTTP. What that takes is loaded now, since few processes show themselves.
 *
 * @throws ConfigError when it cannot listen there.
 */
export async function openOperatorView(options: OperatorViewOptions): Promise<OperatorView> {
  const { backend, events, state, host = "127.0.0.1", port, boardToken: token, boardWrite: write = false } = options;
  const [{ createMetrics }, { startOperatorServer }] = await Promise.all([
    import("./metrics/index.js"),
    import("./http/index.js"),
  ]);
  const metrics = createMetrics(backend, events);
  const board = token === undefined ? undefined : { token, write };
  return startOperatorServer({ backend, metrics, state, host, port, board });
}
