import { randomStream } from "@wasl/fixtures";
import { openBackend, type Backend } from "@wasl/worker";
import { startCrew, type Crew, type Programs } from "./crew/crew.js";
import { createEffectStore } from "./crew/effect-store.js";
import { measureLockMs } from "./crew/pace.js";
import { jobsOf } from "./evidence/jobs.js";
import { openJournal, type Journal } from "./evidence/journal.js";
import { FaultMaker } from "./faults/fault-maker.js";
import type { Quotas } from "./faults/tally.js";
import { openArena, type Arena, type BackendName } from "./ground/arena.js";
import { isAsMeant, type Report } from "./verdict/report.js";
import { findingsOf } from "./verdict/findings.js";
import { untilDrained } from "./workload/drained.js";
import { createWorkload } from "./workload/orders.js";
import { RunsUnderWay } from "./workload/runs-under-way.js";

/** What a campaign is to be. */
export interface CampaignOptions {
  readonly seed: number;
  readonly backend: BackendName;
  readonly quotas: Quotas;
  /** Batches under random ids: the control, which must fail. */
  readonly randomIds: boolean;
  readonly programs: Programs;
  /** Longest time for all of it, in ms; what is missing then is reported. */
  readonly limitMs: number;
}

/**
 * Asks for runs while everything that does them is killed, frozen, restarted and cut off, until all faults were made; waits
 * until what was asked for is done and taken; and holds what consumers kept against what had to come. What happened on the
 * way is kept unless all went as it was meant to.
 */
export async function runCampaign(options: CampaignOptions): Promise<Report> {
  const journal = await openJournal();
  const arena = await openArena(options.backend);
  try {
    const report = await campaignIn(arena, options, journal);
    if (isAsMeant(report)) await journal.discard();
    else journal.close();
    return report;
  } finally {
    await arena.close();
  }
}

async function campaignIn(arena: Arena, options: CampaignOptions, journal: Journal): Promise<Report> {
  const started = Date.now();
  const { ground, storeUrl } = arena;
  const namespace = `chaos_${options.seed}`;
  await createEffectStore(storeUrl);
  const backend = await openBackend({ url: ground.directUrl, namespace });
  const troubles = { givenUp: 0, killedByNeeds: 0, crashes: [] as string[] };
  const lockMs = await measureLockMs(options.programs.worker);
  const random = randomStream(options.seed);
  const faults: FaultMaker = new FaultMaker(() => crew, ground, random, options.quotas, lockMs, journal);
  const crew: Crew = startCrew({
    ...options,
    lockMs,
    backend: { url: ground.exposedUrl, namespace },
    storeUrl,
    journal,
    watcher: {
      onMoment: (member, moment) => faults.onMoment(member, moment),
      onGivenUp: () => (troubles.givenUp += 1),
      onKilledByNeed: () => (troubles.killedByNeeds += 1),
      onCrash: (told) => troubles.crashes.push(told),
    },
  });
  try {
    const limit = AbortSignal.timeout(options.limitMs);
    const runs = await workThrough(backend, faults, options.seed, limit);
    const overdue = runs.overdue || !(await untilDrained(backend, limit));
    await crew.close();
    const report = {
      ...(await findingsOf(runs, backend, storeUrl)),
      ...about(options, started),
      ...faultsOf(faults),
      ...troubles,
      lockMs,
      overdue,
    };
    return isAsMeant(report) ? report : await withEvidence(report, backend, journal);
  } finally {
    await crew.close();
    await backend.close();
  }
}

/** Runs one after the other, several at once, for as long as faults are missing; then waits for the last ones. */
async function workThrough(backend: Backend, faults: FaultMaker, seed: number, limit: AbortSignal) {
  const runs = new RunsUnderWay(backend, createWorkload(seed), limit);
  const working = runs.keepGoing();
  await faults.run(limit);
  runs.askForNoMore();
  await working;
  return runs;
}

/** Puts beside the journal what the campaign found, and what the queues still know. */
async function withEvidence(report: Report, backend: Backend, journal: Journal): Promise<Report> {
  await journal.keep("report.json", report);
  await journal.keep("jobs.json", await jobsOf(backend));
  return { ...report, evidence: journal.folder };
}

const faultsOf = ({ tally, missing }: FaultMaker) => ({ faults: tally, missing: Object.fromEntries(missing) });

const about = ({ seed, backend, randomIds }: CampaignOptions, started: number) => ({
  seed,
  backend,
  randomIds,
  seconds: Math.round((Date.now() - started) / 100) / 10,
});
