import { morocco } from "@wasl/matcher/morocco";
import type { Redis } from "ioredis";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chamberUser, type RedisUser } from "../../src/access/index.js";
import { ANALYSES_QUEUE, analysesQueue, resultsQueue, RUNS_QUEUE, type RunRequest } from "../../src/contracts/index.js";
import {
  cancelAnalysis,
  cancelRun,
  followAnalysis,
  followRun,
  readAnalysis,
  readRun,
} from "../../src/operations/index.js";
import { requestAnalysis, requestRun } from "../../src/planning/index.js";
import { listBatches, listFindings, takeBatches, takeFindings } from "../../src/publishing/index.js";
import { isRefused, type Backend } from "../../src/queues/index.js";
import { example } from "../conformance/example.js";
import { QUESTIONS } from "../conformance/expected-findings.js";
import { startTestWorker } from "../conformance/test-worker.js";
import { forbiddenLines } from "./forbidden-lines.js";
import { openInstallation, type Installation } from "./installation.js";
import { readCommands, withKeys, type ServerCommand } from "./server-commands.js";
import { sharedKeys } from "./shared-keys.js";

const VICTIM = "fes-meknes";
/** Begins like its victim's name, as a pattern that is too wide would let it. */
const INTRUDER = "fes";

let installation: Installation;
let worker: { close(): Promise<void> };
let victim: Backend;
let intruder: Backend;
let client: Redis;
let user: RedisUser;
let request: RunRequest;
let analysisId: string;
let commands: ServerCommand[];
let foreign: string[];
beforeAll(async () => {
  installation = await openInstallation();
  const { namespace, openAs, clientAs, admin, backend, again } = installation;
  worker = await startTestWorker(await again());
  victim = await openAs(chamberUser(namespace, VICTIM));
  user = chamberUser(namespace, INTRUDER);
  intruder = await openAs(user);
  client = await clientAs(user);
  const order = { pack: morocco, ...example({ firms: 200, needs: 25, seed: 5 }) };
  for (const chamber of [VICTIM, "all"]) {
    const { runId } = await requestRun(chamber === "all" ? backend : victim, { ...order, chamber });
    ({ request } = chamber === VICTIM ? await followRun(victim, runId, () => undefined) : { request });
    await followRun(backend, runId, () => undefined);
    const own = chamber === "all" ? backend : victim;
    ({ analysisId } = await requestAnalysis(own, { runId, question: QUESTIONS.gaps }));
    await followAnalysis(own, analysisId);
  }
  ({ analysisId } = await requestAnalysis(victim, { runId: request.runId, question: QUESTIONS.gaps }));
  commands = await readCommands(admin);
  foreign = (await admin.keys(`${namespace}:*`)).filter((key) => !(key in sharedKeys(namespace)));
});
afterAll(async () => {
  await worker.close();
  await installation.close();
});

/** What Redis would answer to the user, without doing it. */
const wouldAnswer = async (args: readonly string[]) =>
  (await installation.admin.call("ACL", "DRYRUN", user.name, ...args)) as string;

const REFUSED = /has no permissions to (run the .* command|access the .* key)/;

describe("every command of the server", () => {
  it("is refused on every key that is another's", async () => {
    expect(foreign.length).toBeGreaterThan(20);
    expect(foreign.some((key) => key.includes(":snapshot:"))).toBe(true);
    expect(foreign.some((key) => key.includes(`:upload-${VICTIM}:`))).toBe(true);
    expect(foreign.some((key) => key.includes(`:${analysesQueue(VICTIM)}:`))).toBe(true);
    expect(foreign.some((key) => key.includes(`:${ANALYSES_QUEUE}:analysis-${VICTIM}-`))).toBe(true);
    const keyed = commands.filter(({ keys }) => keys);
    expect(keyed.length).toBeGreaterThan(150);
    for (const command of keyed) {
      const answers = await Promise.all(foreign.map((key) => wouldAnswer(withKeys(command, [key]))));
      expect(
        answers.filter((answer) => !REFUSED.test(answer)),
        command.name,
      ).toEqual([]);
    }
  });

  it("is refused on what is shared, but for adding, and for asking about a job whose id one knows", async () => {
    for (const [key, allowed] of Object.entries(sharedKeys(installation.namespace))) {
      const keyed = commands.filter(({ keys }) => keys);
      const answers = await Promise.all(keyed.map((command) => wouldAnswer(withKeys(command, [key]))));
      const through = keyed.filter((_, i) => !REFUSED.test(answers[i]!)).map(({ name }) => name);
      expect(through.filter((name) => !name.startsWith("evalsha")).toSorted(), key).toEqual(allowed.toSorted());
    }
  });

  it("is refused without a key, but for what opens a connection", async () => {
    const keyless = commands.filter(({ keys }) => !keys);
    const answers = await Promise.all(keyless.map((command) => wouldAnswer(withKeys(command, []))));
    const through = keyless.filter((_, i) => !REFUSED.test(answers[i]!)).map(({ name }) => name);
    const always = ["auth", "hello", "quit", "reset", "ping", "client|setname", "multi", "exec", "evalsha", "xread"];
    expect(through.filter((name) => !always.includes(name))).toEqual([]);
  });

  it("is refused as soon as one key among its own is another's", async () => {
    const own = [
      `${installation.namespace}:${resultsQueue(INTRUDER)}:wait`,
      `${installation.namespace}:upload-${INTRUDER}:0`,
    ];
    const several = commands.filter(({ keys, most }) => keys && most > 1);
    const probe = fc.tuple(
      fc.constantFrom(...several),
      fc.array(fc.constantFrom(...own), { maxLength: 3 }),
      fc.constantFrom(...foreign),
      fc.nat({ max: 3 }),
    );
    const check = fc.asyncProperty(probe, async ([command, keys, key, at]) => {
      const mixed = keys.toSpliced(Math.min(at, command.most - 1), 0, key);
      expect(await wouldAnswer(withKeys(command, mixed))).toMatch(REFUSED);
    });
    await fc.assert(check, { numRuns: 400 });
  });
});

describe("another chamber's", () => {
  const key = (suffix: string) => `${installation.namespace}:${suffix}`;
  const refused = (...[command = "", ...args]: string[]) =>
    expect(client.call(command, ...args), `${command} ${args.join(" ")}`).rejects.toSatisfy(isRefused);

  it("results cannot be listed, taken, added to or removed", async () => {
    await expect(listBatches(intruder, VICTIM)).rejects.toSatisfy(isRefused);
    await expect(takeBatches(intruder, VICTIM, () => undefined)).rejects.toSatisfy(isRefused);
    const queue = intruder.queue(resultsQueue(VICTIM));
    const [{ id = "" } = {}] = await listBatches(installation.backend, VICTIM);
    await expect(queue.getJob(id)).rejects.toSatisfy(isRefused);
    await expect(queue.add("forged", {}, { jobId: "forged" })).rejects.toSatisfy(isRefused);
    await expect(queue.remove(id)).rejects.toSatisfy(isRefused);
    await expect(queue.obliterate({ force: true })).rejects.toSatisfy(isRefused);
    await expect(queue.pause()).rejects.toSatisfy(isRefused);
    expect((await listBatches(victim, VICTIM)).map((batch) => batch.id)).toContain(id);
  });

  it("findings cannot be listed, taken or added to, nor its analyses read, cancelled, removed or asked for", async () => {
    await expect(listFindings(intruder, VICTIM)).rejects.toSatisfy(isRefused);
    await expect(takeFindings(intruder, VICTIM, () => undefined)).rejects.toSatisfy(isRefused);
    await expect(intruder.queue(analysesQueue(VICTIM)).add("x", {}, { jobId: "forged" })).rejects.toSatisfy(isRefused);
    await expect(readAnalysis(intruder, analysisId)).rejects.toSatisfy(isRefused);
    await expect(cancelAnalysis(intruder, analysisId)).rejects.toSatisfy(isRefused);
    const queue = intruder.queue(ANALYSES_QUEUE);
    await expect(queue.remove(analysisId)).rejects.toSatisfy(isRefused);
    await expect(queue.getJobs(["completed"])).rejects.toSatisfy(isRefused);
    const forged = `analysis-${VICTIM}-${"0".repeat(32)}`;
    await expect(queue.add("gaps", {}, { jobId: forged })).rejects.toSatisfy(isRefused);
    const { runId } = request;
    await expect(requestAnalysis(intruder, { runId, question: QUESTIONS.gaps })).rejects.toSatisfy(isRefused);
    expect(await readAnalysis(victim, analysisId)).toMatchObject({ state: "done" });
    expect((await listFindings(victim, VICTIM)).length).toBeGreaterThan(0);
  });

  it("inputs cannot be read or replaced, nor those of runs for everybody", async () => {
    for (const audience of [VICTIM, "all"]) {
      await expect(intruder.inputs(audience).get(request.register.snapshot)).rejects.toSatisfy(isRefused);
      await expect(intruder.inputs(audience).has(request.register.snapshot)).rejects.toSatisfy(isRefused);
      await expect(intruder.inputs(audience).put(Buffer.from("forged"))).rejects.toSatisfy(isRefused);
    }
  });

  it("runs cannot be read, cancelled, removed or forged", async () => {
    await expect(readRun(intruder, request.runId)).rejects.toSatisfy(isRefused);
    await expect(cancelRun(intruder, request.runId)).rejects.toSatisfy(isRefused);
    const queue = intruder.queue<RunRequest>(RUNS_QUEUE);
    await expect(queue.remove(request.runId)).rejects.toSatisfy(isRefused);
    const other = `run-${VICTIM}-${"0".repeat(32)}`;
    await expect(queue.add("run", { ...request, runId: other }, { jobId: other })).rejects.toSatisfy(isRefused);
    await expect(queue.add("run", request, { jobId: `run-all-${"0".repeat(32)}` })).rejects.toSatisfy(isRefused);
    await expect(queue.pause()).rejects.toSatisfy(isRefused);
    await expect(queue.getJobs(["completed"])).rejects.toSatisfy(isRefused);
    await expect(intruder.queue("wasl-dead-letters").getJobs()).rejects.toSatisfy(isRefused);
    expect(await readRun(victim, request.runId)).toMatchObject({ state: "done" });
  });

  it("keys are out of reach of a script that is given its own, and theirs as an argument", async () => {
    const own = key(`${RUNS_QUEUE}:run-${INTRUDER}-${"0".repeat(32)}`);
    const { backend } = intruder.queue(RUNS_QUEUE) as unknown as { backend: { client: Promise<Redis> } };
    const { scriptsSet } = (await backend.client) as unknown as { scriptsSet: Record<string, { sha: string }> };
    const sha = (name: string) =>
      Object.entries(scriptsSet).find(([versioned]) => versioned.startsWith(`${name}:`))![1].sha;
    await refused("EVALSHA", sha("removeJob"), "2", own, own, request.runId, "0", key(`${RUNS_QUEUE}:`));
    await refused("EVALSHA", sha("getRanges"), "1", key(`${RUNS_QUEUE}:wait`), "0", "-1", "1", "wait");
    await refused("EVALSHA", sha("isJobInList"), "1", key(`${RUNS_QUEUE}:wait`), request.runId);
  });

  it("server cannot be looked through, changed or kept busy", async () => {
    const theirs = key(`${resultsQueue(VICTIM)}:wait`);
    await Promise.all(forbiddenLines(user.name, theirs).map((line) => refused(...line.split(" "))));
  });
});
