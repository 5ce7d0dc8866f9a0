import { randomStream } from "@wasl/fixtures";
import { openBackend, type Backend } from "@wasl/worker";
import { startCrew, type Crew, type Programs } from "./crew/crew.js";
import { createEffectStore } from "./crew/effect-store.js";
import { measureLockMs } from "./crew/pace.js";
import type { Journal } from "./evidence/journal.js";
import { journalled } from "./evidence/journalled.js";
import { withEvidence } from "./evidence/with-evidence.js";
import { FaultMaker } from "./faults/fault-maker.js";
import type { Quotas } from "./faults/tally.js";
import { openArena, type Arena, type BackendName } from "./ground/arena.js";
import { balanceOf } from "./verdict/balance.js";
import { isAsMeant, type Report } from "./verdict/report.js";
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
 * Asks for runs, and for analyses of them, while everything that does them is killed, frozen, restarted and cut off, until all faults
 * were made; waits until what was asked for is done and taken; and holds what consumers kept against what had to come. What happened
 * on the way is kept unless all went as it was meant to.
 *
 * @throws what {@link journalled} throws.
 */
export function runCampaign(options: CampaignOptions): Promise<Report> {
  const name = `of seed ${options.seed} on ${options.backend}`;
  return journalled(name, isAsMeant, (journal) => inArena(options, journal));
}

async function inArena(options: CampaignOptions, journal: Journal): Promise<Report> {
  const arena = await openArena(options.backend);
  try {
    return await campaignIn(arena, options, journal);
  } finally {
    await arena.close();
  }
}

async function campaignIn(arena: Arena, options: CampaignOptions, journal: Journal): Promise<Report> {
  const namespace = `chaos_${options.seed}`;
  await createEffectStore(arena.storeUrl);
  const backend = await openBackend({ url: arena.ground.directUrl, namespace });
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), options.limitMs);
  try {
    const report = await campaignOn(backend, namespace, { ...options, ...arena, journal, limit: limit.signal });
    return isAsMeant(report) ? report : await withEvidence(report, backend, journal);
  } finally {
    clearTimeout(timer);
    // Whoever still asks for runs is to stop too.
    limit.abort();
    await backend.close();
  }
}

/** A campaign with all that it works with. */
interface Campaign extends CampaignOptions, Arena {
  readonly journal: Journal;
  /** Aborted when its time is over. */
  readonly limit: AbortSignal;
}

async function campaignOn(backend: Backend, namespace: string, campaign: Campaign): Promise<Report> {
  const started = Date.now();
  const { seed, ground, storeUrl, quotas, programs, journal, limit } = campaign;
  const troubles = { givenUp: 0, killedByNeeds: 0, crashes: [] as string[] };
  const lockMs = await measureLockMs(programs.worker);
  const faults: FaultMaker = new FaultMaker(() => crew, ground, randomStream(seed), quotas, lockMs, journal);
  const crew: Crew = startCrew({
    ...campaign,
    lockMs,
    backend: { url: ground.exposedUrl, namespace },
    watcher: {
      onMoment: (member, moment) => faults.onMoment(member, moment),
      onGivenUp: () => (troubles.givenUp += 1),
      onKilledByNeed: () => (troubles.killedByNeeds += 1),
      onCrash: (told) => troubles.crashes.push(told),
    },
  });
  try {
    const runs = await workThrough(backend, faults, seed, limit);
    const overdue = runs.overdue || !(await untilDrained(backend, limit));
    await crew.close();
    const balance = await balanceOf(runs, backend, storeUrl);
    return { ...balance, ...about(campaign, started), ...faultsOf(faults), ...troubles, lockMs, overdue };
  } finally {
    await crew.close();
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

const faultsOf = ({ tally, missing }: FaultMaker) => ({ faults: tally, missing: Object.fromEntries(missing) });

const about = ({ seed, backend, randomIds }: CampaignOptions, started: number) => ({
  seed,
  backend,
  randomIds,
  seconds: Math.round((Date.now() - started) / 100) / 10,
});
