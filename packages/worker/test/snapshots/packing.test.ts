import { brotliDecompressSync, deflateSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { sha256 } from "../../src/contracts/index.js";
import { CHUNK_BYTES, SnapshotCorruptError } from "../../src/snapshots/index.js";
import { pack, unpack } from "../../src/snapshots/packing.js";

const contents = fc.oneof(
  fc.uint8Array({ maxLength: 5_000 }),
  fc.uint8Array({ minLength: 1, maxLength: 50 }).map((bytes) => new Uint8Array(Buffer.alloc(200_000, bytes))),
);

it("a packed snapshot is what was put in, and any program that knows Brotli can read it", async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const chunks = await pack(content);
      expect(brotliDecompressSync(Buffer.concat(chunks)).equals(content)).toBe(true);
      expect(Buffer.from(await unpack(sha256(content), chunks)).equals(content)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("what an earlier version deflated is read, at whatever level", async () => {
  await fc.assert(
    fc.asyncProperty(contents, fc.integer({ min: 0, max: 9 }), async (content, level) => {
      const unpacked = await unpack(sha256(content), [deflateSync(content, { level })]);
      expect(Buffer.from(unpacked).equals(content)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it("one that does not get smaller is cut into pieces of the size that is written at once", async () => {
  const content = new Uint8Array(2_500_000).map((_, i) => Math.imul(i, 2_654_435_761) >>> 24);
  const chunks = await pack(content);
  expect(chunks.slice(0, -1).every(({ length }) => length === CHUNK_BYTES)).toBe(true);
  expect(Buffer.from(await unpack(sha256(content), chunks)).equals(content)).toBe(true);
});

it("one that would be larger than is allowed is refused before it is there, whichever way it was packed", async () => {
  const content = new Uint8Array(3_000_000);
  for (const chunks of [await pack(content), [deflateSync(content)]])
    await expect(unpack(sha256(content), chunks, 2_000_000)).rejects.toThrow(SnapshotCorruptError);
});
