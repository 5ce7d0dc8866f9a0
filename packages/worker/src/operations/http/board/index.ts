// What do queues and jobs look like, to whom, and what may be done to them?
import { createBullBoard } from "@bull-board/api";
import { HonoAdapter } from "@bull-board/hono";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { Backend } from "../../../queues/index.js";
import { WATCHED_QUEUES } from "../../metrics/index.js";
import { createBoardAccess } from "./access.js";
import { GuardedQueue } from "./guarded-queue.js";
import { login, requireAccess } from "./login.js";

/** How the dashboard is opened. */
export interface BoardOptions {
  readonly token: string;
  /** Lets people retry, promote, pause and resume. Nothing deletes or changes a job. */
  readonly write: boolean;
}

/** Actions that lose nothing: what is retried, promoted or resumed is done once all the same. */
const ALLOWED = /\/api\/queues\/(pause|resume|[^/]+\/(pause|resume|promote|retry\/failed|[^/]+\/(retry|promote)))$/;

/** The dashboard of all queues, at a path. It loads nothing from other servers. */
export function createBoard(backend: Backend, path: string, { token, write }: BoardOptions): Hono {
  const access = createBoardAccess(token);
  const adapter = new HonoAdapter(serveStatic).setBasePath(path);
  const queues = WATCHED_QUEUES.map((name) => new GuardedQueue(backend.queue(name), write));
  const uiConfig = { boardTitle: "Wasl", hideDocsLink: true };
  createBullBoard({ queues, serverAdapter: adapter, options: { uiConfig } });
  return new Hono()
    .use(headers)
    .route("/", login(access, path))
    .use(requireAccess(access, path))
    .use(only(write ? ALLOWED : undefined))
    .route("/", adapter.registerPlugin());
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
});

/** Refuses to do anything but the actions allowed; looking is free. */
function only(allowed: RegExp | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === "GET" || (c.req.method === "PUT" && allowed?.test(c.req.path))) return next();
    const message = allowed ? "This dashboard neither deletes nor changes jobs." : "This dashboard only looks.";
    return c.json({ error: message, message }, 403);
  };
}
