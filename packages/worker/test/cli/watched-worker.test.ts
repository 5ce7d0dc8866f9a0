import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { curatedPaths } from "@wasl/fixtures";
import { Redis } from "ioredis";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { runWasl, runWaslWith, SCRIPT } from "./run-wasl.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-watched-"));
const namespace = { WASL_NAMESPACE: `watched_${process.pid}` };
const host = new URL("./tracing-host.mjs", import.meta.url).href;
const started: ChildProcess[] = [];

/** Starts a worker; `until` resolves with what its output matched. */
function startWorker(environment: NodeJS.ProcessEnv, ...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, "worker", ...args], {
    env: { ...process.env, ...namespace, ...environment, INIT_CWD: folder },
    stdio: ["ignore", "ignore", "pipe"],
  });
  started.push(child);
  let written = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    written += text;
    child.emit("written");
  });
  const until = async (pattern: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = pattern.exec(written);
      if (match) return match;
      await once(child, "written");
    }
  };
  return { child, until, ended: once(child, "exit") };
}

// The first call may have to build.
beforeAll(async () => void (await runWasl(folder, "--help")));
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

it("a worker shows itself over HTTP and its host its traces, and ends well when told to", async () => {
  const traces = { WASL_OTEL: "1", NODE_OPTIONS: `--import ${host}` };
  const worker = startWorker(traces, "--http", "0", "--backend", inject("redisUrl"));
  const [, port] = await worker.until(/"port":(\d+),"msg":"http-listening"/);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get("/readyz")).status).toBe(200);
  expect((await get("/board")).status).toBe(404);
  const inputs = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];
  const run = await runWaslWith(namespace, folder, "run", ...inputs, "--json", "--backend", inject("redisUrl"));
  expect(run.code).toBe(0);
  expect(await (await get("/metrics")).text()).toMatch(/^wasl_run_seconds_count 1$/m);
  await worker.until(/span: process wasl-runs[^]*span: process wasl-shards[^]*span: process wasl-runs/);
  worker.child.kill("SIGTERM");
  expect(await worker.ended).toEqual([0, null]);
});

it("a worker whose backend refuses what it asks ends with 3 and says why", async () => {
  const admin = new Redis(inject("redisUrl"));
  await admin.call("ACL", "SETUSER", "wasl-test-cli", "reset", "on", ">pw", "~*", "&*", "+@all", "-evalsha", "-eval");
  const url = Object.assign(new URL(inject("redisUrl")), { username: "wasl-test-cli", password: "pw" });
  const worker = startWorker({}, "--backend", url.href);
  await worker.until(/worker-broken[^]*cannot be reached \(NOPERM/);
  expect(await worker.ended).toEqual([3, null]);
  await admin.call("ACL", "DELUSER", "wasl-test-cli");
  admin.disconnect();
});

it("a port that is taken is told before any job is taken", async () => {
  const { port } = new URL(inject("redisUrl"));
  const taken = await runWaslWith(namespace, folder, "worker", "--http", port, "--backend", inject("redisUrl"));
  expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining(`127.0.0.1:${port} (EADDRINUSE)`) });
  expect(taken.stderr).not.toContain("worker-started");
});
