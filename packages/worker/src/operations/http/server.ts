import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import type { Backend } from "../../queues/index.js";
import { ConfigError } from "../config.js";
import type { Metrics } from "../metrics/index.js";
import type { WorkerState } from "../worker-state.js";
import { createBoard, type BoardOptions } from "./board/index.js";
import { createReadiness } from "./readiness.js";

const BOARD = "/board";

/** What an operator's HTTP server shows, and where. */
export interface OperatorServerOptions {
  readonly backend: Backend;
  readonly metrics: Metrics;
  /** Whether the worker takes jobs now. */
  readonly state: () => WorkerState;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** No dashboard without it. */
  readonly board?: BoardOptions | undefined;
}

/** An HTTP server that shows how a worker is. */
export interface OperatorServer {
  /** The port it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

/** Starts to show how a worker is. Throws a {@link ConfigError} when it may not listen there. */
export async function startOperatorServer(options: OperatorServerOptions): Promise<OperatorServer> {
  const server = createAdaptorServer({ fetch: createApp(options).fetch }) as Server;
  const { host, port } = options;
  await listen(server, host, port);
  const close = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function createApp({ backend, metrics, state, board }: OperatorServerOptions): Hono {
  const readiness = createReadiness(backend, state);
  // The dashboard is the same with and without a slash at its end.
  const app = new Hono({ strict: false })
    .get("/healthz", (c) => c.json({ status: "alive" }))
    .get("/readyz", async (c) => {
      const result = await readiness();
      return c.json(result, result.ready ? 200 : 503);
    })
    .get("/metrics", async (c) => c.body(await metrics.text(), 200, { "content-type": metrics.contentType }));
  return board ? app.route(BOARD, createBoard(backend, BOARD, board)) : app;
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new ConfigError(`The HTTP server cannot listen on ${host}:${port} (${code}). Choose another WASL_HTTP_PORT.`);
  }
}
