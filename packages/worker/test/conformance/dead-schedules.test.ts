import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  comeNow,
  discardDeadSchedule,
  listDeadSchedules,
  listSchedules,
  removeSchedule,
  requeueDeadSchedule,
  setSchedule,
  UnknownScheduleError,
} from "../../src/operations/index.js";
import { openTestBackend, type TestBackend } from "./backends.js";
import { startTestWorker } from "./test-worker.js";

const folder = mkdtempSync(join(tmpdir(), "wasl-dead-schedules-"));
const [needs, suppliers] = [join(folder, "needs.csv"), join(folder, "suppliers.csv")];
const provide = () => writeFileSync(needs, "id,title,buyer id,activities,region\nN-1,Cartons,GE-1,1721,MA-06\n");
const withhold = () => rmSync(needs, { force: true });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["redis", "postgres"] as const)("schedules that failed on %s", (kind) => {
  let test: TestBackend;
  let worker: { close(): Promise<void> };
  beforeAll(async () => {
    writeFileSync(suppliers, "id,name,activities,region\nF-1,Emballages,1721,MA-06\n");
    test = await openTestBackend(kind);
    worker = await startTestWorker(await test.again());
    const nightly = { version: 1, name: "nightly", needs, suppliers, chamber: "all", pack: "morocco" } as const;
    const schedule = { ...nightly, profile: "core", priority: "normal", allowRejects: false } as const;
    await setSchedule(test.backend, schedule, { cron: "0 2 1 1 *", tz: "Africa/Casablanca" });
  });
  afterAll(async () => {
    await worker.close();
    await test.close();
  });

  const lastEnd = async () => (await listSchedules(test.backend))[0]?.last?.at ?? 0;

  /** Waits until the schedule has come since. */
  const cameAfter = (before: number) => expect.poll(lastEnd, { timeout: 60_000 }).toBeGreaterThan(before);

  const come = async () => {
    const before = await lastEnd();
    await comeNow(test.backend, "nightly");
    await cameAfter(before);
  };

  it("are listed until they come well, and come at once when they are asked for again", async () => {
    withhold();
    await come();
    const [dead, ...others] = await listDeadSchedules(test.backend);
    expect(dead).toMatchObject({
      scheduleId: "schedule-nightly",
      failure: expect.stringContaining("needs.csv") as string,
    });
    expect(others).toEqual([]);

    provide();
    await requeueDeadSchedule(test.backend, "schedule-nightly");
    await cameAfter(0);
    expect(await listDeadSchedules(test.backend)).toEqual([]);
    expect((await listSchedules(test.backend))[0]?.last?.result).toMatchObject({ needs: 1 });

    withhold();
    await come();
    expect(await listDeadSchedules(test.backend)).toHaveLength(1);
    provide();
    await come();
    expect(await listDeadSchedules(test.backend)).toEqual([]);
  });

  it("are forgotten when a person says so, and when there is no such schedule any more", async () => {
    withhold();
    await come();
    await discardDeadSchedule(test.backend, "schedule-nightly");
    expect(await listDeadSchedules(test.backend)).toEqual([]);
    await expect(discardDeadSchedule(test.backend, "schedule-nightly")).rejects.toBeInstanceOf(UnknownScheduleError);

    await come();
    await removeSchedule(test.backend, "nightly");
    expect(await listDeadSchedules(test.backend)).toEqual([]);
    await expect(requeueDeadSchedule(test.backend, "schedule-nightly")).rejects.toBeInstanceOf(UnknownScheduleError);
  });
});
