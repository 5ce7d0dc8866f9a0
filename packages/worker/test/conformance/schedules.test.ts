import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SCHEDULES_QUEUE, type Schedule } from "../../src/contracts/index.js";
import {
  comeNow,
  followRun,
  listSchedules,
  removeSchedule,
  setSchedule,
  UnknownScheduleError,
  type ScheduleStatus,
} from "../../src/operations/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { startTestWorker } from "./test-worker.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-schedules-"));
const file = (name: string, lines: readonly string[]) => {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return join(folder, name);
};

const needsHeader = "id,title,buyer id,activities,region";
const needs = file("needs.csv", [needsHeader, "N-1,Cartons,GE-1,1721,MA-06"]);
const suppliers = file("suppliers.csv", ["id,name,activities,region", "F-1,Emballages,1721,MA-06"]);

const schedule: Schedule = {
  ...{ version: 1, name: "nightly", needs, suppliers, chamber: "all" },
  ...{ pack: "morocco", profile: "core", priority: "normal", allowRejects: false },
};

const everySecond = { cron: "* * * * * *", tz: "Africa/Casablanca" };
const everyNight = { cron: "0 2 * * *", tz: "Africa/Casablanca" };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["redis", "postgres"] as const)("a schedule on %s", (kind) => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  let events: ReturnType<TestBackend["backend"]["events"]>;
  beforeAll(async () => {
    test = await openTestBackend(kind);
    worker = await startTestWorker(await test.again());
    events = test.backend.events(SCHEDULES_QUEUE);
    void events.run();
    await events.waitUntilReady();
  });
  afterAll(async () => {
    await events.close();
    await worker.close();
    await test.close();
  });

  const last = async () => (await listSchedules(test.backend))[0]?.last;

  /** Waits until something has come and looks so. */
  async function until(looks: () => Promise<boolean>): Promise<void> {
    for (;;) {
      const ended = new Promise((resolve) => {
        events.once("completed", resolve);
        events.once("failed", resolve);
      });
      if (await looks()) return;
      await ended;
    }
  }

  /** Lets the schedule come, and returns what became of it when all that came before is through too. */
  async function come(): Promise<ScheduleStatus["last"]> {
    await comeNow(test.backend, "nightly");
    const queue = test.backend.queue(SCHEDULES_QUEUE);
    await until(async () => {
      const { waiting = 0, active = 0 } = await queue.getJobCounts("waiting", "active");
      return waiting + active === 0;
    });
    return last();
  }

  it("comes by the clock, and asks for the run of its files", async () => {
    await setSchedule(test.backend, schedule, everySecond);
    await until(async () => (await last()) !== undefined);
    const first = await last();
    expect(first?.result).toMatchObject({ needs: 1, rejected: 0 });
    expect((await followRun(test.backend, first!.result!.runId, () => undefined)).state).toBe("done");
    const next = await setSchedule(test.backend, schedule, everyNight);
    const listed = await listSchedules(test.backend);
    expect(listed).toMatchObject([{ schedule, times: everyNight, next }]);
    expect(new Date(next).toISOString()).toMatch(/T0[12]:00:00.000Z$/);
  });

  it("asks for nothing new while its files hold the same, and for another run when one was replaced", async () => {
    const same = await come();
    expect(same?.result?.known).toBe(true);
    file("needs.csv", [needsHeader, "N-1,Cartons,GE-1,1721,MA-06", `N-${kind},Palettes,GE-1,1624,MA-06`]);
    const other = await come();
    expect(other?.result).toMatchObject({ known: false, needs: 2 });
    expect(other?.result?.runId).not.toBe(same?.result?.runId);
    file("needs.csv", [needsHeader, "N-1,Cartons,GE-1,1721,MA-06"]);
  });

  it("says where rows are wrong, without what stands there, or that a file is missing", async () => {
    file("needs.csv", [needsHeader, "N-1,Cartons,GE-1,1721,MA-06", "N-2,Cartons,GE-1,98765,MA-06"]);
    const rejected = await come();
    expect(rejected?.result).toBeUndefined();
    expect(rejected?.failure).toContain("needs.csv, line 3, activities, unknown-code");
    expect(rejected?.failure).not.toContain("98765");

    const partly = { ...schedule, allowRejects: true };
    await setSchedule(test.backend, partly, everyNight);
    expect((await come())?.result).toMatchObject({ needs: 1, rejected: 1 });

    await setSchedule(test.backend, { ...schedule, needs: join(folder, "gone.csv") }, everyNight);
    expect((await come())?.failure).toContain("gone.csv");
    file("needs.csv", [needsHeader, "N-1,Cartons,GE-1,1721,MA-06"]);
  });

  it("is forgotten when it is removed", async () => {
    await removeSchedule(test.backend, "nightly");
    expect(await listSchedules(test.backend)).toEqual([]);
    await expect(removeSchedule(test.backend, "nightly")).rejects.toBeInstanceOf(UnknownScheduleError);
    await expect(comeNow(test.backend, "nightly")).rejects.toBeInstanceOf(UnknownScheduleError);
  });
});
