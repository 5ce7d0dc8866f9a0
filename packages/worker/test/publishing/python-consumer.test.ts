import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { onPath } from "../../../../test-support/on-path.js";
import { foundOrInstalled } from "../../../../test-support/package-managers.js";
import { handTo, NotKeptError } from "../../src/cli/hand-over.js";
import { canonicalJson, resultsQueue, signingKey, signMessage } from "../../src/contracts/index.js";
import { publishBatches, takeBatches } from "../../src/publishing/index.js";
import { openTestBackend, type TestBackend } from "../conformance/backends.js";
import { batchFor, firmsIn } from "./batches.js";

const CHAMBER = "oriental";
const LOCK_MS = 300;

const folder = fileURLToPath(new URL("../../../../examples/python/", import.meta.url));
const dying = fileURLToPath(new URL("dying_consumer.py", import.meta.url));

const READ = `import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("select need_id || ' ' || supplier_id from introductions"): print(row[0])`;

const CANONICAL = `import json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import consumer
sys.stdin.reconfigure(encoding="utf-8")
sys.stdout.reconfigure(encoding="utf-8")
for value in json.load(sys.stdin): print(json.dumps(consumer.canonical(value)))`;

describe("the consumer in Python", () => {
  const python = foundOrInstalled(
    () => ["python3"].find(onPath),
    { "apt-get": "python3-minimal", dnf: "python3", apk: "python3", brew: "python3" },
    "The tests need Python 3.9 or newer: install python3.",
  );
  const key = signingKey("a secret that only operators know", CHAMBER);
  let test: TestBackend;
  let store: string;
  beforeAll(async () => {
    test = await openTestBackend("redis");
    store = await mkdtemp(join(tmpdir(), "wasl-python-"));
  });
  afterAll(() => Promise.all([test.close(), rm(store, { recursive: true })]));

  const kept = (name: string) =>
    execFileSync(python, ["-c", READ, join(store, name)], { encoding: "utf8" })
      .trim()
      .split("\n")
      .toSorted();

  /** Hands what waits to a command until it ends or is through. */
  async function handOver(command: string): Promise<void> {
    const receiver = handTo(`WASL_CHAMBER=${CHAMBER} WASL_KEY=${key} exec ${command}`);
    await takeBatches(test.backend, CHAMBER, receiver.handle, { lockMs: LOCK_MS }).finally(() => receiver.close());
  }

  const failed = async () => {
    const jobs = await test.backend.queue(resultsQueue(CHAMBER)).getJobs(["failed"]);
    return jobs.map(({ failedReason }) => failedReason).toSorted();
  };

  it("writes the same canonical JSON", () => {
    const values = fc.sample(fc.oneof(fc.jsonValue(), fc.double({ noNaN: true, noDefaultInfinity: true })), 2_000);
    const input = JSON.stringify(values);
    const lines = execFileSync(python, ["-c", CANONICAL, folder], { input, encoding: "utf8" }).trim().split("\n");
    expect(lines.map((line) => JSON.parse(line) as string)).toEqual(
      (JSON.parse(input) as unknown[]).map((value) => canonicalJson(value)),
    );
  });

  it("keeps each effect once, wherever it is killed, and the last generation alone", async () => {
    const batches = Array.from({ length: 6 }, (_, sequence) => signMessage(batchFor(CHAMBER, { sequence }), key));
    const later = signMessage(batchFor(CHAMBER, { sequence: 1, generation: 2, firms: ["firm-9"] }), key);
    await publishBatches(test.backend, CHAMBER, [...batches, later], {});
    const database = join(store, "results.db");
    for (const moment of ["before", "after", "before", "after"])
      await expect(handOver(`${python} ${dying} ${database} ${folder} ${moment}`)).rejects.toThrow(NotKeptError);
    await handOver(`${python} ${folder}consumer.py ${database}`);
    expect(kept("results.db")).toEqual(firmsIn([...batches.filter(({ data }) => data.sequence !== 1), later]));
    expect(await failed()).toEqual([]);
  });

  it("refuses what is damaged, another's or not signed, with the reason, and goes on", async () => {
    const [unsigned, altered, good] = [10, 11, 13].map((sequence) => batchFor(CHAMBER, { sequence }));
    const foreign = signMessage(batchFor("federation", { sequence: 12 }), key);
    const damaged = { ...altered!, data: { ...altered!.data, introductions: [] } };
    const all = [unsigned!, signMessage(damaged, key), foreign, signMessage(good!, key)];
    await publishBatches(test.backend, CHAMBER, all, {});
    await handOver(`${python} ${folder}consumer.py ${join(store, "refusing.db")}`);
    expect(kept("refusing.db")).toEqual(firmsIn([good!]));
    expect(await failed()).toEqual([
      "it is for another chamber",
      "its introductions have another hash",
      "its signature is missing or wrong",
    ]);
  });
});
