import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outcome } from "./program.js";
import type { Content } from "./site.js";

/** What a thread of Node ranks, with the very program that browsers get, in memory that it shares with this one. */
export async function outcomeInThread({ program, world, snapshot }: Content): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-environments-"));
  const file = join(folder, "program.mjs");
  await writeFile(file, program);
  const shared = new SharedArrayBuffer(snapshot.length);
  new Uint8Array(shared).set(snapshot);
  const workerData = { program: pathToFileURL(file).href, world, snapshot: shared };
  const thread = new Worker(new URL("node-thread.mjs", import.meta.url), { workerData });
  try {
    const [outcome] = (await once(thread, "message")) as [Outcome];
    return outcome;
  } finally {
    await thread.terminate();
    await rm(folder, { recursive: true, force: true });
  }
}
