import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedPaths } from "@wasl/fixtures";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { openGate } from "../../../../test-support/gate.js";
import { BUILT, runWasl, runWaslWith } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-operating-"));
const inputs = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];
const namespace = { WASL_NAMESPACE: `operating_${process.pid}` };
const onRedis = (...args: string[]) => runWaslWith(namespace, folder, ...args, "--backend", inject("redisUrl"));

const started: ChildProcess[] = [];

interface Going {
  readonly child: ChildProcess;
  /** Resolves when what was written so far looks so, and rejects when the command ends without having written it. */
  until(pattern: RegExp): Promise<void>;
  /** Resolves with the code and the signal. */
  readonly ended: Promise<unknown[]>;
}

/** Starts a command that goes on until it is told to stop. */
function start(environment: NodeJS.ProcessEnv, ...args: string[]): Going {
  const child = spawn(process.execPath, [BUILT, ...args], {
    env: { ...process.env, ...environment, INIT_CWD: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
      child.emit("written");
    });
  let over = false;
  child.once("close", () => {
    over = true;
    child.emit("written");
  });
  const until = async (pattern: RegExp) => {
    while (!pattern.test(written)) {
      if (over) throw new Error(`${args.join(" ")} ended without ${pattern}; it wrote: ${written}`);
      await once(child, "written");
    }
  };
  return { child, until, ended: once(child, "exit") };
}

beforeAll(async () => {
  // The first call may have to build.
  await runWasl(folder, "--help");
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("wasl results --follow", () => {
  it("shows what waits and what a later run brings, and ends well when told to", async () => {
    const worker = start(namespace, "worker", "--backend", inject("redisUrl"));
    const first = JSON.parse((await onRedis("run", ...inputs, "--top", "1", "--json")).stdout) as { runId: string };
    const follower = start(namespace, "results", "--chamber", "oriental", "--follow", "--backend", inject("redisUrl"));
    await follower.until(new RegExp(first.runId));
    const second = JSON.parse((await onRedis("run", ...inputs, "--top", "2", "--json")).stdout) as { runId: string };
    await follower.until(new RegExp(second.runId));
    follower.child.kill("SIGINT");
    expect(await follower.ended).toEqual([0, null]);

    expect((await onRedis("results", "--chamber", "oriental", "--ack")).stdout).toContain(second.runId);
    expect(await onRedis("results", "--chamber", "oriental", "--ack")).toMatchObject({ code: 0, stdout: "" });
    worker.child.kill("SIGTERM");
    expect(await worker.ended).toEqual([0, null]);
  });
});

describe("a run that nobody does", () => {
  it("says so, can be left, cancelled, and asked for again", async () => {
    const environment = { WASL_NAMESPACE: `${namespace.WASL_NAMESPACE}_idle` };
    const idle = (...args: string[]) => runWaslWith(environment, folder, ...args, "--backend", inject("redisUrl"));
    const run = start(environment, "run", ...inputs, "--backend", inject("redisUrl"));
    await run.until(/No worker is running[^]*waiting/);
    run.child.kill("SIGINT");
    expect(await run.ended).toEqual([130, null]);

    const { stdout, stderr } = await idle("status", "--json");
    expect(stderr).toContain("No worker is running");
    const { runId } = JSON.parse(stdout) as { runId: string };
    expect((await idle("cancel", runId)).stdout).toContain("cancelling");
    expect((await idle("run", ...inputs, "--detach")).stderr).toContain(`Asked for ${runId}`);
    expect((await idle("status", runId)).stdout).toContain("waiting");
  });
});

describe("a worker", () => {
  it("that is frozen does not hold up a run on the embedded backend", async () => {
    const frozen = start({}, "worker");
    await frozen.until(/worker-started/);
    frozen.child.kill("SIGSTOP");
    expect(await runWasl(folder, "run", ...inputs)).toMatchObject({ code: 0 });
    frozen.child.kill("SIGCONT");
    frozen.child.kill("SIGTERM");
    expect(await frozen.ended).toEqual([0, null]);
  });

  it("ends when it is told to while its backend is away", async () => {
    const gate = await openGate(inject("redisUrl"));
    const worker = start({ ...namespace, WASL_SHUTDOWN_MS: "0" }, "worker", "--backend", gate.url);
    await worker.until(/worker-started/);
    await gate.shut();
    await worker.until(/queue-error/);
    worker.child.kill("SIGTERM");
    expect(await worker.ended).toEqual([0, null]);
  });
});

it("a backend that goes away under a command ends it with 3", async () => {
  const gate = await openGate(inject("postgresUrl"));
  const run = start(namespace, "run", ...inputs, "--backend", gate.url);
  await run.until(/No worker is running[^]*waiting/);
  await gate.shut();
  await run.until(/cannot be reached/);
  expect(await run.ended).toEqual([3, null]);
});
