import { describe, expect, inject, it } from "vitest";
import { runCampaign } from "../src/campaign.js";
import { QUOTAS, scaled } from "../src/quotas.js";
import { complaints, isSound, type Report } from "../src/verdict/report.js";

/** Longest time of a campaign, which ends as soon as all its faults are made and all its runs are done. */
const LIMIT_MS = 600_000;

const NOTHING_AMISS = { lost: 0, duplicated: 0, wrong: 0, misrouted: 0 };

describe("while everything that does runs is killed, frozen, restarted and cut off", () => {
  const reports: Report[] = [];

  // On PostgreSQL campaigns are run by hand: see docs/chaos.md.
  it.each([
    ["redis", 1],
    ["redis", 2],
    ["redis", 3],
  ] as const)("each effect reaches its chamber once on %s, seed %d", async (backend, seed) => {
    const report = await runCampaign({
      seed,
      backend,
      quotas: QUOTAS[backend],
      randomIds: false,
      programs: inject("programs"),
      limitMs: LIMIT_MS,
    });
    reports.push(report);
    expect(complaints(report)).toEqual([]);
    expect(report.verdict).toEqual(NOTHING_AMISS);
    expect(report.poison).toBeGreaterThanOrEqual(report.needs / 100);
  });

  it("the faults are as many as promised", () => {
    const total = (count: (report: Report) => number) => reports.reduce((sum, report) => sum + count(report), 0);
    expect(total(({ faults }) => faults.kills)).toBeGreaterThanOrEqual(200);
    expect(total(({ faults }) => faults.freezes)).toBeGreaterThanOrEqual(30);
    expect(total(({ faults }) => faults.drops)).toBeGreaterThanOrEqual(1_500);
    expect(total(({ backend, faults }) => (backend === "redis" ? faults.restarts : 0))).toBeGreaterThanOrEqual(6);
  });

  it("effects are doubled when batches have random ids: the campaign can fail", async () => {
    const report = await runCampaign({
      seed: 4,
      backend: "redis",
      quotas: scaled(QUOTAS.redis, 0.15),
      randomIds: true,
      programs: inject("programs"),
      limitMs: LIMIT_MS,
    });
    expect(report.verdict).toMatchObject({ lost: 0, wrong: 0, misrouted: 0 });
    expect(report.verdict.duplicated).toBeGreaterThan(0);
    expect(isSound(report)).toBe(false);
  });
});
