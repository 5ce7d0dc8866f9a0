import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { expect, inject, it } from "vitest";
import { RUNS_QUEUE } from "../../src/contracts/index.js";
import { openBackend } from "../../src/queues/index.js";
import { openTestBackend } from "./backends.js";

/** The end of what a server says when a connection is ready for queries, and no transaction is open. */
const READY = Buffer.from("Z\0\0\0\u0005I", "latin1");

/** What it says before it ends one, as `pg_terminate_backend` lets it. */
const ENDED = (() => {
  const fields = "SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0";
  const length = Buffer.alloc(4);
  length.writeUInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from("E"), length, Buffer.from(fields)]);
})();

/** A way to a PostgreSQL on which, while it is deadly, every connection ends in the same breath in which it is ready. */
async function openDeadlyWay(address: string) {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const cut = () => sockets.forEach((socket) => socket.destroy());
  const way = { url: "", deadly: false, ended: 0, cut, close: () => Promise.resolve() };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined).on("close", () => [near, far].forEach((one) => one.destroy()));
    }
    near.pipe(far);
    const deadly = way.deadly;
    far.on("data", (chunk) => {
      if (!deadly || !chunk.subarray(-READY.length).equals(READY)) return near.write(chunk);
      way.ended += 1;
      return near.end(Buffer.concat([chunk, ENDED]));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  way.url = Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(port) }).href;
  way.close = async () => {
    cut();
    server.close();
    await once(server, "close");
  };
  return way;
}

it("a process outlives that PostgreSQL ends the connection it listens on as soon as that is ready, and listens again", async () => {
  const test = await openTestBackend("postgres");
  const way = await openDeadlyWay(inject("postgresUrl"));
  const backend = await openBackend({ ...test.options, url: way.url });
  const done: string[] = [];
  const note = (job: { readonly id?: string | undefined }) => Promise.resolve(void done.push(job.id ?? ""));
  // A job that was given out on a connection that ended comes back when its lock is over.
  const quick = { runRetryDelay: 50, lockDuration: 1_000, stalledInterval: 300, maxStalledCount: 100 };
  const worker = backend.worker(RUNS_QUEUE, note, quick);
  worker.on("error", () => undefined);
  await worker.waitUntilReady();
  // Whatever is open is cut, so that the worker listens on a new connection, which is ended at once.
  way.deadly = true;
  way.cut();
  void worker.run();
  await expect.poll(() => way.ended, { timeout: 60_000 }).toBeGreaterThan(2);
  way.deadly = false;
  await test.backend.queue(RUNS_QUEUE).add("run", {}, { jobId: "run-test" });
  await expect.poll(() => done, { timeout: 60_000 }).toContain("run-test");
  await worker.close();
  await backend.close();
  await way.close();
  await test.close();
});
