import { randomStream } from "@wasl/fixtures";
import { openBackend, type Backend } from "@wasl/worker";
import { startCrew, type Crew, type Programs } from "./crew/crew.js";
import { createEffectStore, readEffects } from "./crew/effect-store.js";
import { measureLockMs } from "./crew/pace.js";
import { FaultMaker } from "./faults/fault-maker.js";
import type { Quotas } from "./faults/tally.js";
import { openArena, type Arena, type BackendName } from "./ground/arena.js";
import { judge } from "./verdict/judge.js";
import type { Report } from "./verdict/report.js";
import { untilDrained } from "./workload/drained.js";
import { expectedEffects } from "./workload/expected.js";
import { createWorkload } from "./workload/orders.js";
import { poisonOf } from "./workload/poison.js";
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
 * until what was asked for is done and taken; and holds what consumers kept against what had to come.
 */
export async function runCampaign(options: CampaignOptions): Promise<Report> {
  const arena = await openArena(options.backend);
  try {
    return await campaignIn(arena, options);
  } finally {
    await arena.close();
  }
}

async function campaignIn(arena: Arena, options: CampaignOptions): Promise<Report> {
  const started = Date.now();
  const { ground, storeUrl } = arena;
  const namespace = `chaos_${options.seed}`;
  await createEffectStore(storeUrl);
  const backend = await openBackend({ url: ground.directUrl, namespace });
  const troubles = { givenUp: 0, killedByNeeds: 0, crashes: [] as string[] };
  const lockMs = await measureLockMs(options.programs.worker);
  const faults: FaultMaker = new FaultMaker(() => crew, ground, randomStream(options.seed), options.quotas, lockMs);
  const crew: Crew = startCrew({
    ...options,
    lockMs,
    backend: { url: ground.exposedUrl, namespace },
    storeUrl,
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
    return {
      ...(await verdictOn(runs, backend, storeUrl)),
      ...about(options, started),
      ...faultsOf(faults),
      ...troubles,
      overdue,
    };
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

async function verdictOn(runs: RunsUnderWay, backend: Backend, storeUrl: string) {
  const expected = runs.asked.flatMap(({ runId, order }) => expectedEffects(runId, order));
  const { effects, batches, ignored } = await readEffects(storeUrl);
  const needs = runs.asked.flatMap(({ order }) => order.needs.map(({ need }) => need.id));
  return {
    runs: runs.asked.length,
    shards: runs.shards,
    needs: needs.length,
    poison: needs.filter((id) => poisonOf(id)).length,
    deadLetters: await backend.queue("wasl-dead-letters").getWaitingCount(),
    effects: expected.length,
    batches,
    ignored,
    failures: runs.failures,
    verdict: judge(expected, effects),
  };
}

const faultsOf = ({ tally, missing }: FaultMaker) => ({ faults: tally, missing: Object.fromEntries(missing) });

const about = ({ seed, backend, randomIds }: CampaignOptions, started: number) => ({
  seed,
  backend,
  randomIds,
  seconds: Math.round((Date.now() - started) / 100) / 10,
});
