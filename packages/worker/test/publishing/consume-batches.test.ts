import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { resultsQueue, signingKey, signMessage, type ResultBatch } from "../../src/contracts/index.js";
import { consumeBatches, openFileStore, publishBatches, type FileStore } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";
import { batchFor, firmsIn } from "./batches.js";

/** Short, so that what a killed consumer held is soon free. */
const LOCK_MS = 300;

interface Introduced {
  readonly needId: string;
  readonly supplierId: string;
}

const shown = (records: readonly unknown[]) =>
  (records as Introduced[]).map(({ needId, supplierId }) => `${needId} ${supplierId}`).toSorted();

describe("a consumer", () => {
  let test: TestBackend;
  let folder: string;
  let pool: pg.Pool;
  let chambers = 0;
  const schema = () => test.namespace;
  beforeAll(async () => {
    test = await openTestBackend("redis");
    folder = await mkdtemp(join(tmpdir(), "wasl-consumer-"));
    pool = new pg.Pool({ connectionString: inject("postgresUrl") });
    await pool.query(`create schema ${schema()}; create table ${schema()}.introduced (need text, supplier text)`);
  });
  afterAll(async () => {
    await pool.query(`drop schema ${schema()} cascade`);
    await Promise.all([pool.end(), test.close(), rm(folder, { recursive: true })]);
  });

  const newChamber = () => `chamber-${++chambers}`;
  const newFile = () => join(folder, `${chambers}.jsonl`);
  const publish = (chamber: string, ...batches: ResultBatch[]) => publishBatches(test.backend, chamber, batches, {});

  const failedOn = async (chamber: string) => {
    const jobs = await test.backend.queue(resultsQueue(chamber)).getJobs(["failed"]);
    return new Map(jobs.map(({ id, failedReason }) => [id, failedReason]));
  };

  const consumeInto = (store: FileStore, chamber: string, key?: string) =>
    consumeBatches<{ add(record: unknown): void }>(test.backend, chamber, {
      store,
      key,
      apply: ({ data }, entry) => {
        for (const { needId, candidates } of data.introductions)
          for (const { supplierId } of candidates) entry.add({ needId, supplierId });
      },
    });

  /** Runs a consumer to its end, or to its death, and returns by which signal it died. */
  async function consumerProcess(chamber: string, options: object): Promise<string | null> {
    const given = JSON.stringify({ backend: test.options, chamber, lockMs: LOCK_MS, ...options });
    const child = spawn(process.execPath, [inject("consumerProcess"), given], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    return signal;
  }

  /** Kills consumers before and after they kept what they did, until one is through. */
  async function consumeThroughKills(chamber: string, where: object): Promise<void> {
    for (const at of ["effect", "acknowledgement", "effect", "acknowledgement"] as const)
      expect(await consumerProcess(chamber, { ...where, dies: { after: 2, at } })).toBe("SIGKILL");
    expect(await consumerProcess(chamber, where)).toBeNull();
  }

  const several = (chamber: string) => Array.from({ length: 8 }, (_, sequence) => batchFor(chamber, { sequence }));

  it("keeps each effect once in its file, wherever it is killed", async () => {
    const chamber = newChamber();
    const batches = several(chamber);
    await publish(chamber, ...batches);
    await consumeThroughKills(chamber, { file: newFile() });
    const store = await openFileStore(newFile());
    expect(shown(store.records())).toEqual(firmsIn(batches));
    await store.close();
  });

  it("keeps each effect once in its PostgreSQL, wherever it is killed", async () => {
    const chamber = newChamber();
    const batches = several(chamber);
    await publish(chamber, ...batches);
    await consumeThroughKills(chamber, { postgres: { url: inject("postgresUrl"), schema: schema() } });
    const { rows } = await pool.query<{ firm: string }>(
      `select need || ' ' || supplier as firm from ${schema()}.introduced`,
    );
    expect(rows.map(({ firm }) => firm).toSorted()).toEqual(firmsIn(batches));
  });

  it("passes over what comes again and what is older, and puts a later generation in place of the one before", async () => {
    const chamber = newChamber();
    const [first, second, third] = [1, 2, 3].map((generation) =>
      batchFor(chamber, { generation, firms: [`firm-${generation}`] }),
    ) as [ResultBatch, ResultBatch, ResultBatch];
    const store = await openFileStore(newFile());
    const standing: string[][] = [];
    for (const batch of [second, first, second, third]) {
      await publish(chamber, batch);
      await consumeInto(store, chamber);
      standing.push(shown(store.records()));
      const queue = test.backend.queue(resultsQueue(chamber));
      expect(await queue.getJobCounts("waiting", "failed", "completed")).toMatchObject({ waiting: 0, failed: 0 });
      await (await queue.getJob(batch.id))?.remove();
    }
    expect(standing).toEqual([["need-0 firm-2"], ["need-0 firm-2"], ["need-0 firm-2"], ["need-0 firm-3"]]);
    await store.close();
  });

  it("sets aside what is damaged, another's or not signed, with the reason, and goes on", async () => {
    const chamber = newChamber();
    const key = signingKey("a secret that only operators know", chamber);
    const sign = (batch: ResultBatch) => signMessage(batch, key);
    const good = sign(batchFor(chamber, { sequence: 5 }));
    const altered = sign(batchFor(chamber, { sequence: 1 }));
    const bad = {
      unsigned: batchFor(chamber, { sequence: 0 }),
      altered: { ...altered, data: { ...altered.data, introductions: [] } },
      foreign: sign(batchFor("chamber-of-others", { sequence: 2 })),
      forged: signMessage(batchFor(chamber, { sequence: 3 }), signingKey("guessed", chamber)),
      shapeless: {
        id: "shapeless",
        type: "nothing",
        name: "Fatima",
        data: { introductions: [] },
      } as unknown as ResultBatch,
    };
    await publish(chamber, ...Object.values(bad), good);
    const store = await openFileStore(newFile());
    await consumeInto(store, chamber, key);
    expect(shown(store.records())).toEqual(firmsIn([good]));
    const failed = await failedOn(chamber);
    expect(failed.size).toBe(5);
    expect(failed.get(bad.unsigned.id)).toMatch(/signature is missing/);
    expect(failed.get(bad.altered.id)).toMatch(/their hash is another/);
    expect(failed.get(bad.foreign.id)).toMatch(/for chamber-of-others/);
    expect(failed.get(bad.forged.id)).toMatch(/signature/);
    expect(failed.get("shapeless")).toMatch(/not a result batch/);
    expect([...failed.values()].join()).not.toContain("Fatima");
    await store.close();
  });

  it("leaves on the queue what it fails at, and takes back from its file a line that was cut short", async () => {
    const chamber = newChamber();
    await publish(chamber, batchFor(chamber));
    const store = await openFileStore(newFile());
    const apply = () => Promise.reject(new Error("The disk is full."));
    await expect(consumeBatches(test.backend, chamber, { store, apply })).rejects.toThrow("The disk is full.");
    expect(store.records()).toEqual([]);
    await store.close();
    await appendFile(newFile(), '{"runId":"run-all-1');
    const again = await openFileStore(newFile());
    await consumeInto(again, chamber);
    await again.close();
    const read = await openFileStore(newFile());
    expect(shown(read.records())).toEqual(firmsIn([batchFor(chamber)]));
    await read.close();
  });
});
