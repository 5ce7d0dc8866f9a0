import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createMatcher, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { damageSnapshot } from "../conformance/damage.js";
import { BUILT, runWasl, runWaslWith } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-queue-cli-"));
const wasl = (...args: string[]) => runWasl(folder, ...args);
const inputs = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];

interface Batch {
  id: string;
  data: {
    register: string;
    introductions: { needId: string; complete: boolean; candidates: { supplierId: string; rank: number }[] }[];
  };
}

const batchesIn = (stdout: string) =>
  stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Batch);

/** Who is to be introduced for each need, from the library itself. */
function expectedByNeed(): Map<string, string[]> {
  const matcher = createMatcher({ pack: morocco });
  const firms = curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco)));
  const register = createSupplierIndex(firms, morocco);
  return new Map(
    curatedNeeds().map((need) => {
      const { candidates } = matcher.rank(orThrow(checkNeed(need, morocco)), register, { k: need.introductions ?? 10 });
      return [need.id, candidates.map(({ supplierId }) => supplierId)];
    }),
  );
}

beforeAll(async () => {
  // The first call may have to build.
  await wasl("--help");
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("wasl demo", () => {
  it("runs the whole loop with no service installed and leaves files for every chamber", async () => {
    const { code, stdout, stderr } = await wasl("demo");
    expect(stderr).toContain("done");
    expect(code).toBe(0);
    for (const { labels } of morocco.chambers) expect(stdout).toContain(labels.fr);
    expect(stdout).toContain("Score 1,000 = Secteur 0,500 + Région 0,300 + Taille 0,200.");
    const files = readdirSync(join(folder, "wasl-demo"));
    expect(files).toHaveLength(3 * morocco.chambers.length);
    const federation = readFileSync(join(folder, "wasl-demo", "federation.jsonl"), "utf8")
      .trim()
      .split("\n");
    const rankings = federation.map((line) => JSON.parse(line) as Batch["data"]["introductions"][number]);
    const shown = new Map(rankings.map((ranking) => [ranking.needId, ranking.candidates.map((c) => c.supplierId)]));
    expect(shown).toEqual(expectedByNeed());
  });
});

describe("wasl worker, run, status and results", () => {
  const namespace = `cli_${process.pid}`;
  const environment = { WASL_NAMESPACE: namespace };
  const backend = ["--backend", inject("redisUrl")];
  const onRedis = (...args: string[]) => runWaslWith(environment, folder, ...args, ...backend);
  let worker: ChildProcess | undefined;

  afterEach(async () => {
    if (worker?.exitCode !== null) return;
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    await ended;
  });

  it("hand a run from one process to another and tell each chamber its own", async () => {
    worker = spawn(process.execPath, [BUILT, "worker", ...backend], {
      env: { ...process.env, ...environment, INIT_CWD: folder },
      stdio: "ignore",
    });
    const run = await onRedis("run", ...inputs, "--json");
    expect(run).toMatchObject({ code: 0 });
    const { runId } = JSON.parse(run.stdout) as { runId: string };

    expect((await onRedis("status", runId)).stdout).toContain("done");

    const federation = batchesIn((await onRedis("results", "--chamber", "FCMCIS", "--json")).stdout);
    const introductions = federation.flatMap(({ data }) => data.introductions);
    const shown = new Map(introductions.map(({ needId, candidates }) => [needId, candidates.map((c) => c.supplierId)]));
    expect(shown).toEqual(expectedByNeed());

    const own = batchesIn((await onRedis("results", "--chamber", "oriental", "--json", "--ack")).stdout);
    expect(own.flatMap(({ data }) => data.introductions).filter(({ complete }) => complete).length).toBeGreaterThan(1);
    expect((await onRedis("results", "--chamber", "oriental")).stderr).toContain("Nothing waits for oriental.");

    // Asking again for the same run joins it: no second batch reaches anybody.
    expect((await onRedis("run", ...inputs)).stderr).toContain("is known");
    expect(batchesIn((await onRedis("results", "--chamber", "federation", "--json")).stdout)).toHaveLength(
      federation.length,
    );

    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);

    // Names are in the register's snapshot: without it there is nothing to show to a person.
    await damageSnapshot("redis", { namespace }, federation[0]?.data.register ?? "");
    const damaged = await onRedis("results", "--chamber", "federation");
    expect(damaged.code).toBe(1);
    expect(damaged.stderr).toMatch(/^The content of snapshot [0-9a-f]{64} does not have this SHA-256/);
  });

  it("refuse an unknown chamber as wrong usage and name the chambers", async () => {
    const { code, stderr } = await onRedis("run", ...inputs, "--chamber", "casablnca-settat");
    expect(code).toBe(2);
    expect(stderr).toContain("casablanca-settat");
    expect((await onRedis("results", "--chamber", "atlantis")).code).toBe(2);
  });
});

describe("a backend that is down", () => {
  it.each(["redis://127.0.0.1:1", "postgres://nobody@127.0.0.1:1/none"])("%s ends the command with 3", async (url) => {
    const { code, stderr } = await wasl("run", ...inputs, "--backend", url);
    expect(code).toBe(3);
    expect(stderr).toContain("cannot be reached");
  });

  it("says so to a worker too", async () => {
    expect(await wasl("worker", "--backend", "redis://127.0.0.1:1")).toMatchObject({ code: 3 });
  });
});
