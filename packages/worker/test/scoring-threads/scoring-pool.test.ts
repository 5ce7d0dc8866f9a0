import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { coreProfile, createMatcher, createSupplierIndex, type Ranking, type ScoringProfile } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, describe, expect, inject, it, vi } from "vitest";
import { sha256 } from "../../src/contracts/index.js";
import { owningChamber, readResultLines, type WrittenRanking } from "../../src/planning/index.js";
import { createScoringPool, type ScoringPool, type SharedRegister } from "../../src/scoring-threads/index.js";
import { example } from "../conformance/example.js";

setFlagsFromString("--expose-gc");

const { needs, suppliers, register } = example({ firms: 500, needs: 48, seed: 13 });
const regionalProfile: ScoringProfile = {
  ...coreProfile,
  id: "regional",
  criteria: { ...coreProfile.criteria, region: { ...coreProfile.criteria.region, weight: 2 } },
};

const pools: ScoringPool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.close())));

function poolOf(threads: number): ScoringPool {
  const pool = createScoringPool({ threads, threadFile: inject("scoringThread") });
  pools.push(pool);
  return pool;
}

function inSharedMemory(snapshot: Uint8Array): SharedRegister {
  const content = new SharedArrayBuffer(snapshot.length);
  new Uint8Array(content).set(snapshot);
  return { hash: sha256(snapshot), content };
}

/** Ranks all needs, so many a task and all tasks at once. */
async function rankings(pool: ScoringPool, shared: SharedRegister, size: number, profile = coreProfile) {
  const parts = Array.from({ length: Math.ceil(needs.length / size) }, (_, i) => needs.slice(i * size, (i + 1) * size));
  const task = { pack: "morocco", profile, register: shared } as const;
  const ranked = await Promise.all(parts.map((part) => pool.score({ ...task, needs: part })));
  return JSON.parse(JSON.stringify([...readResultLines(Buffer.from(ranked.flat().join("")))])) as Read[];
}

type Read = Pick<Ranking, "needId" | "excluded" | "eligible" | "candidates"> &
  Pick<WrittenRanking, "owner" | "regions">;

/** The same from the library, over the records. */
function expected(profile = coreProfile, firms = suppliers) {
  const matcher = createMatcher({ pack: morocco, profile });
  const index = createSupplierIndex(firms, morocco);
  return needs.map((need): Read => {
    const { introductions: k } = need.need;
    const { needId, excluded, eligible, candidates } = matcher.rank(need, index, k === undefined ? {} : { k });
    const regions = candidates.map(
      ({ supplierId }) => firms.find(({ supplier }) => supplier.id === supplierId)?.place.region ?? null,
    );
    return { needId, owner: owningChamber(need, morocco), regions, excluded, eligible, candidates };
  });
}

describe("scoring threads over one memory", () => {
  it("rank as one thread does and as the library does, and leave the memory as it was", async () => {
    const shared = inSharedMemory(register.snapshot());
    const one = await rankings(poolOf(1), shared, needs.length);
    const two = await rankings(poolOf(2), shared, 3);
    expect(two).toEqual(one);
    expect(two).toEqual(expected());
    expect(sha256(new Uint8Array(shared.content))).toBe(shared.hash);
  });

  it("read it where it lies: none has a copy of its own", async () => {
    const pool = poolOf(2);
    const shared = inSharedMemory(register.snapshot());
    const before = await rankings(pool, shared, 1);
    const first = before.find(({ candidates }) => candidates.length > 0)!.candidates[0]!.supplierId;
    const renamed = `X${first.slice(1)}`;
    overwrite(new Uint8Array(shared.content), first, renamed);
    const text = JSON.stringify(await rankings(pool, shared, 1));
    expect(text).toContain(renamed);
    expect(text).not.toContain(first);
  });

  it("tell registers and profiles apart that come in turn", async () => {
    const pool = poolOf(1);
    const fewer = suppliers.slice(0, 200);
    const [all, some] = [register, createSupplierIndex(fewer, morocco)].map((one) => inSharedMemory(one.snapshot()));
    expect(expected(regionalProfile)).not.toEqual(expected());
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await rankings(pool, all!, needs.length)).toEqual(expected());
      expect(await rankings(pool, all!, needs.length, regionalProfile)).toEqual(expected(regionalProfile));
      expect(await rankings(pool, some!, needs.length, regionalProfile)).toEqual(expected(regionalProfile, fewer));
    }
  });
});

describe("a scoring thread with nothing to do", () => {
  it("ends after a while, and the memory of its register is free", async () => {
    const pool = createScoringPool({ threads: 2, threadFile: inject("scoringThread"), idleMs: 50 });
    pools.push(pool);
    const before = sharedBytes();
    await rankings(pool, enlarged(LARGE), 4);
    await vi.waitUntil(() => sharedBytes() < before + LARGE, { timeout: 5_000, interval: 20 });
    // Threads are there again when they are needed.
    expect(await rankings(pool, inSharedMemory(register.snapshot()), 4)).toEqual(expected());
  });
});

/** So many bytes that nothing else here takes as many. */
const LARGE = 200_000_000;

const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of buffers that somebody in the process can still reach. */
function sharedBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** The register in a memory that has room for more. */
function enlarged(room: number): SharedRegister {
  const small = inSharedMemory(register.snapshot());
  const content = new SharedArrayBuffer(small.content.byteLength + room);
  new Uint8Array(content).set(new Uint8Array(small.content));
  return { hash: small.hash, content };
}

/** Writes over a text, which must be there once, with another as long. */
function overwrite(memory: Uint8Array, text: string, other: string): void {
  const bytes = Buffer.from(memory.buffer, memory.byteOffset, memory.byteLength);
  const at = bytes.indexOf(text);
  expect(bytes.indexOf(text, at + 1)).toBe(-1);
  bytes.write(other, at);
}
