import { morocco } from "@wasl/matcher/morocco";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkerEvents, openOperatorView, type OperatorView } from "../../../src/operations/index.js";
import { requestRun } from "../../../src/planning/index.js";
import { openTestBackend, type TestBackend } from "../../conformance/backends.js";
import { example } from "../../conformance/example.js";
import { listRoutes } from "./bull-board-routes.js";

const TOKEN = "a token that nobody guesses";
const NAME = "Fatima Zahra";

describe.each(["redis", "postgres"] as const)("the dashboard on %s", (kind) => {
  let test: TestBackend;
  const views: OperatorView[] = [];
  let readOnly: string;
  let writable: string;
  let runId: string;
  const bearer = { authorization: `Bearer ${TOKEN}` };
  const open = async (boardWrite: boolean, boardToken: string | undefined = TOKEN) => {
    const state = () => "taking-jobs" as const;
    const options = { backend: test.backend, events: createWorkerEvents(), state, port: 0, boardToken, boardWrite };
    const view = await openOperatorView(options);
    views.push(view);
    return `http://127.0.0.1:${view.port}`;
  };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${readOnly}/board${path}`, { redirect: "manual", headers: bearer, ...init });

  beforeAll(async () => {
    test = await openTestBackend(kind);
    ({ runId } = await requestRun(test.backend, {
      pack: morocco,
      ...example({ firms: 50, needs: 5 }),
      chamber: "all",
    }));
    [readOnly, writable] = [await open(false), await open(true)];
  });
  afterAll(async () => {
    await Promise.all(views.map((view) => view.close()));
    await test.close();
  });

  it("is closed to who has no token, and to who has another", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer wrong" },
      { cookie: `wasl-board=9999999999999.${"0".repeat(64)}` },
    ]) {
      expect((await ask("/api/queues", { headers })).status).toBe(401);
      const page = await ask("/", { headers });
      expect([page.status, await page.text()]).toEqual([401, expect.stringContaining("<form")]);
    }
    expect((await ask("/?token=wrong", { headers: {} })).status).toBe(401);
  });

  it.each([
    ["a form", () => ask("/login", { method: "POST", headers: {}, body: new URLSearchParams({ token: TOKEN }) })],
    ["an address that is used once", () => ask(`/?token=${encodeURIComponent(TOKEN)}`, { headers: {} })],
  ])("opens by %s, for a browser that then holds no token", async (_, enter) => {
    const entered = await enter();
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/board/"]);
    const cookie = entered.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(decodeURIComponent(cookie)).not.toContain(TOKEN);
    const headers = { cookie: cookie.split(";")[0] ?? "" };
    expect((await ask("/api/queues", { headers })).status).toBe(200);
  });

  it("shows a page that loads nothing from elsewhere, and its parts", async () => {
    const page = await ask("/");
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'self'/);
    const parts = [...(await page.text()).matchAll(/(?:src|href)="(static\/[^"]+\.(?:js|css))"/g)].map(
      ([, path]) => path,
    );
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect((await ask(`/${part}`)).status).toBe(200);
  });

  it("lists queues and jobs", async () => {
    const { queues } = await json<{ queues: { name: string; counts: object; jobs: { id: string }[] }[] }>(
      await ask("/api/queues?activeQueue=wasl-runs&status=waiting&page=1&jobsPerPage=10"),
    );
    expect(queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["wasl-shards", "wasl-dead-letters", "wasl-outcomes", "wasl-results-federation"]),
    );
    const runs = queues.find(({ name }) => name === "wasl-runs");
    expect(runs?.counts).toMatchObject({ waiting: 1 });
    expect(runs?.jobs.map(({ id }) => id)).toEqual([runId]);
    const { job, status } = await json<{ job: { data: object }; status: string }>(
      await ask(`/api/queues/wasl-runs/${runId}`),
    );
    expect(status).toBe("waiting");
    expect(job.data).toMatchObject({ runId, chamber: "all", pack: "morocco" });
    expect((await ask("/api/redis/stats")).status).toBe(200);
    expect((await ask(`/api/queues/wasl-runs/${runId}/flow`)).status).toBe(200);
    expect((await ask("/api/queues/wasl-runs/workers")).status).toBe(200);
  });

  it("shows nothing of a job but ids, counts and scores", async () => {
    const queue = test.backend.queue("wasl-results-oriental");
    const candidates = [
      { supplierId: "F-1", score: 0.5, criteria: [{ facts: { turnover: 77_777, [NAME]: 1 } }], note: NAME },
    ];
    const data = { data: { introductions: [{ needId: "N-1", candidates }], note: { text: NAME } }, name: NAME };
    const job = await queue.add("batch", data, { jobId: "spoilt-1", attempts: 1 });
    await job.log(NAME);
    await job.updateProgress({ done: 1, text: NAME });
    await spoil(test, `"${NAME}" is not a number`);
    const seen = await json<{ job: { data: object; stacktrace: string[] } }>(
      await ask("/api/queues/wasl-results-oriental/spoilt-1"),
    );
    const list = await ask("/api/queues?activeQueue=wasl-results-oriental&page=1&jobsPerPage=10");
    const logs = await ask("/api/queues/wasl-results-oriental/spoilt-1/logs");
    const flow = await ask("/api/queues/wasl-results-oriental/spoilt-1/flow");
    const everything = [JSON.stringify(seen), await list.text(), await logs.text(), await flow.text()].join();
    expect(seen.job.data).toEqual({
      data: { introductions: [{ needId: "N-1", candidates: [{ supplierId: "F-1", score: 0.5 }] }] },
    });
    expect(seen.job.stacktrace.join()).toContain("board.test.ts");
    expect(everything).toContain("spoilt-1");
    expect(everything).not.toMatch(/Fatima|77777/);
  });

  it("only looks, unless it is told otherwise", async () => {
    const state = async () => (await test.backend.queue("wasl-runs").getJob(runId))?.getState();
    for (const [method, path] of listRoutes("wasl-runs", runId))
      expect([method, path, (await ask(path, { method, body: "{}" })).status]).toEqual([method, path, 403]);
    expect(await state()).toBe("waiting");
    expect(await test.backend.queue("wasl-runs").isPaused()).toBe(false);
  });

  it("may pause and resume where it is allowed to act, and still neither delete nor change a job", async () => {
    const act = (method: string, path: string) =>
      fetch(`${writable}/board${path}`, { method, headers: bearer, body: "{}" });
    const queue = test.backend.queue("wasl-runs");
    expect((await act("PUT", "/api/queues/wasl-runs/pause")).status).toBe(200);
    expect(await queue.isPaused()).toBe(true);
    expect((await act("PUT", "/api/queues/wasl-runs/resume")).status).toBe(200);
    expect(await queue.isPaused()).toBe(false);
    const harmful = listRoutes("wasl-runs", runId).filter(([, path]) =>
      /clean|empty|obliterate|update-data|add$/.test(path),
    );
    expect(harmful.length).toBeGreaterThan(4);
    for (const [method, path] of harmful) expect((await act(method, path)).status).toBe(403);
    expect(await queue.getJob(runId)).toBeDefined();
  });

  it("is not there without a token", async () => {
    const bare = await openOperatorView({
      ...{ backend: test.backend, events: createWorkerEvents(), port: 0 },
      state: () => "taking-jobs" as const,
    });
    views.push(bare);
    expect((await fetch(`http://127.0.0.1:${bare.port}/board/`)).status).toBe(404);
  });
});

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;

/** A consumer of the chamber's own fails at the job, with a message. */
async function spoil(test: TestBackend, message: string): Promise<void> {
  const worker = test.backend.worker("wasl-results-oriental", () => Promise.reject(new TypeError(message)));
  const failed = new Promise((resolve) => worker.once("failed", resolve));
  await worker.waitUntilReady();
  void worker.run();
  await failed;
  await worker.close();
}
