import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHUNK_BYTES, SnapshotCorruptError, SnapshotMissingError } from "../../src/snapshots/index.js";
import { BACKENDS, openTestBackend, type TestBackend } from "./backends.js";
import { damageSnapshot, replaceSnapshot } from "./damage.js";

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

describe.each(["redis", "postgres"] as const)("a snapshot that was changed in the store, on %s", (kind) => {
  it("is refused, and stored anew when it is put again", async () => {
    const test = await openTestBackend(kind);
    const { snapshots } = test.backend;
    const stored = await snapshots.put(content);
    await damageSnapshot(kind, test, stored);
    await expect(snapshots.get(stored)).rejects.toBeInstanceOf(SnapshotCorruptError);
    expect(await snapshots.has(stored)).toBe(false);
    expect(await snapshots.put(content)).toBe(stored);
    expect(Buffer.from(await snapshots.get(stored)).equals(content)).toBe(true);
    await test.close();
  });

  it("is refused when it is another one, whole", async () => {
    const test = await openTestBackend(kind);
    const { snapshots } = test.backend;
    const [stored, other] = [
      await snapshots.put(Buffer.from("a register")),
      await snapshots.put(Buffer.from("another")),
    ];
    await replaceSnapshot(kind, test, stored, other);
    await expect(snapshots.get(stored)).rejects.toBeInstanceOf(SnapshotCorruptError);
    await test.close();
  });
});
