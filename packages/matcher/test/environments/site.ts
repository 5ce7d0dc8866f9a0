import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Outcome } from "./program.js";
import type { World } from "./world.js";

/** What pages of the site rank, and with what. */
export interface Content {
  readonly program: Uint8Array;
  readonly world: World;
  readonly snapshot: Uint8Array;
}

/** A site on this machine whose page ranks and says what it got. */
export interface Site {
  readonly url: string;
  /** What the page got, once it has said so. */
  readonly outcome: Promise<Outcome>;
  close(): Promise<void>;
}

/** Browsers share memory between threads only in pages that are isolated from other origins. */
const ISOLATION = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
const NO_EVAL = { "Content-Security-Policy": "default-src 'self'; img-src data:" };
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/page.mjs"></script>`;

/** Opens a site on a free port; a strict one forbids `eval` and `new Function`, as careful applications do. */
export async function openSite(content: Content, { strict = false } = {}): Promise<Site> {
  const files = await filesOf(content);
  const received = deferred<Outcome>();
  const parts = new Map<string, Buffer>();
  const receive = async (request: IncomingMessage, path: string) => {
    parts.set(path, await buffer(request));
    const [snapshot, lines] = [parts.get("/outcome/snapshot"), parts.get("/outcome/lines")];
    if (snapshot && lines) received.resolve({ snapshot, lines: lines.toString().split("\n") });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    if (request.method === "POST") await receive(request, pathname);
    const file = request.method === "POST" ? { type: "text/plain", body: "" } : files.get(pathname);
    const headers = { "Content-Type": file?.type ?? "text/plain", ...ISOLATION, ...(strict ? NO_EVAL : {}) };
    response.writeHead(file ? 200 : 404, headers).end(file?.body);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}/`, outcome: received.promise, close };
}

interface File {
  readonly type: string;
  readonly body: string | Uint8Array;
}

async function filesOf({ program, world, snapshot }: Content): Promise<ReadonlyMap<string, File>> {
  const script = async (name: string) => readFile(new URL(name, import.meta.url));
  return new Map<string, File>([
    ["/", { type: "text/html", body: PAGE }],
    ["/page.mjs", { type: "text/javascript", body: await script("page.mjs") }],
    ["/web-worker.mjs", { type: "text/javascript", body: await script("web-worker.mjs") }],
    ["/program.js", { type: "text/javascript", body: program }],
    ["/world", { type: "application/json", body: JSON.stringify(world) }],
    ["/snapshot", { type: "application/octet-stream", body: snapshot }],
  ]);
}

/** A promise that is kept from outside; Node 20 has no Promise.withResolvers. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
