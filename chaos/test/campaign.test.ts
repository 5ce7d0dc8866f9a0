import { describe, expect, inject, it } from "vitest";
import { runCampaign, type CampaignOptions } from "../src/campaign.js";
import { QUOTAS, scaled } from "../src/quotas.js";
import { amissIn, isSound, type Report } from "../src/verdict/report.js";
import { KINDS } from "../src/workload/questions.js";

/** Longest time of a campaign, for a machine that has much else to do: it ends as soon as all its faults are made and all its runs are done. */
const LIMIT_MS = 1_200_000;

const campaign = (options: Pick<CampaignOptions, "seed" | "backend" | "quotas" | "randomIds">) =>
  runCampaign({ ...options, programs: inject("programs"), limitMs: LIMIT_MS });

// Two at once: much of a campaign is waiting, for a process that is frozen, a lock that ends or a server that is down.
describe("while everything that does runs is killed, frozen, restarted and cut off", () => {
  const reports: Report[] = [];

  it.concurrent.each([
    ["redis", 1],
    ["redis", 2],
    ["postgres", 3],
  ] as const)("each effect reaches its chamber once on %s, seed %d", async (backend, seed) => {
    const report = await campaign({ seed, backend, quotas: QUOTAS[backend], randomIds: false });
    reports.push(report);
    expect(amissIn(report)).toEqual([]);
    expect(report.poison).toBeGreaterThanOrEqual(report.needs / 100);
    expect(report.findings).toBeGreaterThan(0);
  });

  it.concurrent("effects are doubled when batches have random ids: the campaign can fail", async () => {
    const quotas = scaled(QUOTAS.redis, 0.15);
    const report = await campaign({ seed: 4, backend: "redis", quotas, randomIds: true });
    expect(report.verdict).toMatchObject({ lost: 0, wrong: 0, misrouted: 0 });
    expect(report.verdict.duplicated).toBeGreaterThan(0);
    expect(isSound(report)).toBe(false);
  });

  it("analyses of every kind were asked for", () => {
    expect(new Set(reports.flatMap(({ analyses }) => analyses))).toEqual(new Set(KINDS));
  });

  it("the faults are as many as promised", () => {
    const total = (count: (report: Report) => number) => reports.reduce((sum, report) => sum + count(report), 0);
    expect(total(({ faults }) => faults.kills)).toBeGreaterThanOrEqual(200);
    expect(total(({ faults }) => faults.freezes)).toBeGreaterThanOrEqual(30);
    expect(total(({ faults }) => faults.drops)).toBeGreaterThanOrEqual(1_500);
    expect(total(({ backend, faults }) => (backend === "redis" ? faults.restarts : 0))).toBeGreaterThanOrEqual(6);
  });
});
