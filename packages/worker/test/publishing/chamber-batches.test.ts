import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  readMessage,
  resultBatchSchema,
  signingKey,
  verifyMessage,
  WrittenJson,
  type ResultBatch,
  type RunRequest,
} from "../../src/contracts/index.js";
import { ChamberBatches, NEEDS_PER_BATCH, type WrittenEvent } from "../../src/publishing/index.js";
import { batchFor } from "./batches.js";

const hash = "0".repeat(64);
const SECRET = "a secret that only operators know";
const COUNT = 3 * NEEDS_PER_BATCH + 4;

const run = {
  runId: `run-all-${"1".repeat(32)}`,
  requestedAt: "2026-01-31T08:00:00.000Z",
  generation: 2,
  pack: "morocco",
  engine: "0.1.0",
  currency: "MAD",
  needs: { snapshot: hash, count: COUNT },
  register: { snapshot: hash, count: 9 },
} as unknown as RunRequest;

const introductions = Array.from(
  { length: COUNT },
  (_, sequence) => batchFor("oriental", { sequence }).data.introductions[0]!,
);

/** All batches, of which those that are full are taken whenever so many introductions have come. */
function taken(every: number, secret?: string): WrittenEvent[] {
  const batches = new ChamberBatches(run, "oriental", { id: "core", version: 1, hash });
  const events: WrittenEvent[] = [];
  introductions.forEach((introduction, i) => {
    batches.add(new WrittenJson(canonicalJson(introduction)));
    if (i % every === 0) events.push(...batches.take({ secret, end: false }));
  });
  return [...events, ...batches.take({ secret, end: true })];
}

const read = ({ json }: WrittenEvent): ResultBatch =>
  readMessage(resultBatchSchema, JSON.parse(json.text), "result batch");

describe("a chamber's batches", () => {
  it("hold every introduction once, in order, and say which is the last", () => {
    const batches = taken(COUNT).map(read);
    expect(batches.flatMap(({ data }) => data.introductions)).toEqual(introductions);
    expect(batches.map(({ data }) => [data.sequence, data.last])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it("are the same bytes however often some are taken", () => {
    expect(taken(1, SECRET)).toEqual(taken(COUNT, SECRET));
  });

  it("are written in canonical JSON, with the hash that a library for it leads to", () => {
    for (const event of taken(7, SECRET)) {
      const batch = read(event);
      expect(event.json.text).toBe(canonicalize(batch));
      const digest = createHash("sha256").update(canonicalize(batch.data.introductions)!).digest("hex");
      expect(batch.data.contentHash).toBe(digest);
      expect(event).toMatchObject({ id: batch.id, type: batch.type });
    }
  });

  it("are signed by the chamber's key where there is a secret, and by no other", () => {
    for (const batch of taken(7, SECRET).map(read)) {
      expect(verifyMessage(batch, signingKey(SECRET, "oriental"))).toBe(true);
      expect(verifyMessage(batch, signingKey(SECRET, "federation"))).toBe(false);
    }
    expect(
      taken(7)
        .map(read)
        .some(({ signature }) => signature !== undefined),
    ).toBe(false);
  });
});
