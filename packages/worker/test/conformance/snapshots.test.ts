import { createHash, randomBytes } from "node:crypto";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { CHUNK_BYTES, SnapshotCorruptError, SnapshotMissingError } from "../../src/snapshots/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";

/** Random bytes do not compress, so this takes several pieces. */
const content = randomBytes(3 * CHUNK_BYTES + 17);
const hash = createHash("sha256").update(content).digest("hex");

describe.each(BACKENDS)("snapshots on %s", (kind) => {
  let test: TestBackend;
  beforeAll(async () => void (test = await openTestBackend(kind)));
  afterAll(() => test.close());

  it("are named by their content and come back as they were", async () => {
    const { snapshots } = test.backend;
    expect(await snapshots.has(hash)).toBe(false);
    expect(await snapshots.put(content)).toBe(hash);
    expect(await snapshots.put(content)).toBe(hash);
    expect(await snapshots.has(hash)).toBe(true);
    expect(Buffer.from(await (await test.again()).snapshots.get(hash)).equals(content)).toBe(true);
  });

  it("may be empty, and may be stored by several at once", async () => {
    const { snapshots } = test.backend;
    const other = randomBytes(100);
    const hashes = await Promise.all([other, other, other].map((bytes) => snapshots.put(bytes)));
    expect(new Set(hashes).size).toBe(1);
    expect(Buffer.from(await snapshots.get(hashes[0] ?? "")).equals(other)).toBe(true);
    expect(await snapshots.get(await snapshots.put(new Uint8Array()))).toHaveLength(0);
  });

  it("that were never stored are missing", async () => {
    await expect(test.backend.snapshots.get("0".repeat(64))).rejects.toBeInstanceOf(SnapshotMissingError);
  });
});

describe("a snapshot that was changed in the store", () => {
  it("is refused by Redis's reader", async () => {
    const test = await openTestBackend("redis");
    const client = new Redis(inject("redisUrl"));
    const stored = await test.backend.snapshots.put(Buffer.from("a register"));
    const [key = ""] = await client.keys(`*:snapshot:${stored}:0`);
    await client.setrange(key, 3, "?");
    await expect(test.backend.snapshots.get(stored)).rejects.toBeInstanceOf(SnapshotCorruptError);
    client.disconnect();
    await test.close();
  });

  it("is refused by PostgreSQL's reader", async () => {
    const test = await openTestBackend("postgres");
    const other = await test.backend.snapshots.put(Buffer.from("another register"));
    const stored = await test.backend.snapshots.put(Buffer.from("a register"));
    const client = new pg.Client({ connectionString: inject("postgresUrl") });
    await client.connect();
    const table = `${test.namespace}.wasl_snapshot_chunk`;
    await client.query(`UPDATE ${table} SET content = (SELECT content FROM ${table} WHERE hash = $1) WHERE hash = $2`, [
      other,
      stored,
    ]);
    await expect(test.backend.snapshots.get(stored)).rejects.toBeInstanceOf(SnapshotCorruptError);
    await client.end();
    await test.close();
  });
});
