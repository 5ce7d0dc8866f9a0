import type { Peer } from "../peers/peer.js";
import type { Scenario } from "../scenarios/scenario.js";
import { requireAgreement } from "./agreement.js";
import { spreadOf, summarise, type Spread } from "./summary.js";
import { groupSize, timeNeeds, type Round } from "./timing.js";

/** A peer and the needs of a scenario that it answers, by their positions. */
export interface Entrant {
  readonly peer: Peer;
  readonly positions: readonly number[];
}

/** What came out for one peer in one scenario. Times are µs a need, summed up over the needs in each repeat. */
export interface Measurement {
  readonly peer: string;
  /** How many needs it answered. */
  readonly needs: number;
  /** How many needs were timed as one. */
  readonly group: number;
  readonly p50: Spread;
  readonly mean: Spread;
  readonly p99: Spread;
  /** How many times as long as the reference it took for the same needs in the same repeat. */
  readonly ratio: { readonly p50: Spread; readonly mean: Spread };
}

/** Needs, timed as a group of so many, that warm a peer up and tell how fast it is. */
const WARM_UP_NEEDS = 200;

/**
 * Measures peers beside each other. First all answers are held against each other, which throws a DisagreementError where they
 * differ. Then the peers take turns in each repeat, so that whatever else the machine does hits all of them. The first one is
 * the reference, and answers every need.
 */
export async function measure(
  scenario: Scenario,
  entrants: readonly Entrant[],
  repeats: number,
): Promise<Measurement[]> {
  await requireAgreement(scenario, entrants);
  const rounds: Round[] = [];
  for (const entrant of entrants) rounds.push(await warmedUp(scenario, entrant));
  const times = rounds.map((): Float64Array[] => []);
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const turn of turns(rounds.length, repeat)) times[turn]!.push(await timeNeeds(rounds[turn]!));
  }
  return entrants.map(({ peer, positions }, i) => ({
    peer: peer.name,
    needs: positions.length,
    group: rounds[i]!.group,
    ...spreads(times[i]!),
    ratio: ratios(times[i]!, times[0]!, positions),
  }));
}

async function warmedUp({ needs, k }: Scenario, { peer, positions }: Entrant): Promise<Round> {
  const round = { peer, k, needs: positions.map((position) => needs[position]!), group: 1 };
  const times = await timeNeeds({ ...round, needs: round.needs.slice(0, WARM_UP_NEEDS) });
  return { ...round, group: groupSize(summarise(times).p50) };
}

/** 0 to count − 1, each repeat beginning one further on. */
function turns(count: number, repeat: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + repeat) % count);
}

function spreads(times: readonly Float64Array[]): Pick<Measurement, "p50" | "mean" | "p99"> {
  const summaries = times.map(summarise);
  return {
    p50: spreadOf(summaries.map(({ p50 }) => p50)),
    mean: spreadOf(summaries.map(({ mean }) => mean)),
    p99: spreadOf(summaries.map(({ p99 }) => p99)),
  };
}

function ratios(
  times: readonly Float64Array[],
  reference: readonly Float64Array[],
  positions: readonly number[],
): Measurement["ratio"] {
  const pairs = times.map((ours, repeat) => {
    const theirs = positions.map((position) => reference[repeat]![position]!);
    return { ours: summarise(ours), theirs: summarise(theirs) };
  });
  return {
    p50: spreadOf(pairs.map(({ ours, theirs }) => ours.p50 / theirs.p50)),
    mean: spreadOf(pairs.map(({ ours, theirs }) => ours.mean / theirs.mean)),
  };
}
