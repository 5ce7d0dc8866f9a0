import { spreadOf, type Spread } from "../measuring/summary.js";
import type { Machine } from "../measuring/machine.js";
import { warmUpNeeds, type QueueResults, type QueueRound } from "../queue/measure-queue.js";
import type { PublishingRates } from "../queue/publishing-rate.js";
import type { RunSize } from "../queue/run-inputs.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount } from "./units.js";

/** All that `bench queue` found out; with `--json`, it is printed as it is. */
export interface QueueReport {
  readonly machine: Machine;
  readonly settings: RunSize & { readonly threads: number };
  readonly results: readonly QueueResults[];
}

export function queueText({ machine, settings, results }: QueueReport): string {
  const { profile, firms, needs, seed, k, threads } = settings;
  return [
    machineLine(machine),
    `${shownCount(needs)} needs against ${shownCount(firms)} firms, profile ${profile}, k = ${k}, seed ${seed}, one worker process with threads: ${threads}.`,
    ...results.flatMap((result) => groundText(result, needs)),
  ].join("\n");
}

function groundText({ ground, rounds, publishing }: QueueResults, needs: number): string[] {
  const [first] = rounds;
  const over = (of: Of) => spreadOf(rounds.map(of));
  const rows = rowsFor(needs).map(([title, wall, cpu]) => {
    const share = over((round) => cpu(round) / runCpu(round));
    return [title, shownSeconds(over(wall)), shownSeconds(over(cpu)), shownShare(share), aNeed(over(cpu), needs)];
  });
  return [
    "",
    `${ground}: ${first!.run.shards} shards, ${first!.run.batches} batches; median (least–most) of ${rounds.length} runs`,
    table(["", "time", "processor time", "of the run's", "a need"], rows),
    ...overheadLines(over, needs),
    ...workerLines(over, needs),
    "",
    ...publishingText(publishing),
  ];
}

type Of = (round: QueueRound) => number;
type Over = (of: Of) => Spread;

const scoringCpu: Of = ({ worker }) => worker.shardsCpuSeconds;
const publishCpu: Of = ({ worker }) => worker.publishCpuSeconds;
const runCpu: Of = (round) => scoringCpu(round) + publishCpu(round);
const bareCpu: Of = ({ bareScoring }) => bareScoring.ranking.cpuSeconds;

/** Everything up to the last shard's rankings being stored that is not scoring. */
const queueCpu: Of = (round) => scoringCpu(round) - bareCpu(round);
const scoringTime: Of = ({ run }) => run.planSeconds + run.shardsSeconds;
const bareJobs: Of = (round) => round.bareJobsSeconds;

/** Title, wall time, and processor time of the worker process. */
function rowsFor(needs: number): readonly [string, Of, Of][] {
  // The rankings of the tenth that was ranked first were written, which says what writing all of them takes.
  const times = needs / warmUpNeeds(needs);
  return [
    ["whole run, from the request on", ({ run }) => run.totalSeconds, runCpu],
    ["  planning, scoring, storing rankings", scoringTime, scoringCpu],
    ["    of it not scoring: queue work", (round) => scoringTime(round) - round.bareScoring.ranking.seconds, queueCpu],
    ["  reading rankings, routing, publishing", ({ run }) => run.publishSeconds, publishCpu],
    ["peer: the same scoring without a queue", ({ bareScoring }) => bareScoring.ranking.seconds, bareCpu],
    [
      "peer: its rankings through JSON.stringify",
      ({ bareScoring }) => bareScoring.writing.seconds * times,
      ({ bareScoring }) => bareScoring.writing.cpuSeconds * times,
    ],
    ["peer: as many jobs of bare BullMQ, no-op", bareJobs, bareJobs],
  ];
}

function overheadLines(over: Over, needs: number): string[] {
  const storing = over((round) => queueCpu(round) / scoringCpu(round));
  const all = over((round) => (queueCpu(round) + publishCpu(round)) / runCpu(round));
  const bare = over((round) => bareJobs(round) / runCpu(round));
  const both = over((round) => queueCpu(round) + publishCpu(round));
  return [
    `Queue work until the rankings are stored: ${aNeed(over(queueCpu), needs)} a need, ${shownShare(storing)} of the run without publishing.`,
    `Queue work and publishing: ${aNeed(both, needs)} a need, ${shownShare(all)} of the run. As many bare no-op jobs: ${shownShare(bare)}.`,
  ];
}

function workerLines(over: Over, needs: number): string[] {
  const peak = shownBytes(over(({ worker }) => worker.peakBytes).max);
  const block = digits(over(({ worker }) => worker.longestBlockMs).max);
  const before = shownSeconds(over(({ worker }) => worker.beforeCpuSeconds));
  const bare = shownSeconds(over(({ bareScoring }) => bareScoring["warm-up"].cpuSeconds));
  return [
    `Before it, ${shownCount(warmUpNeeds(needs))} of the needs as a run of their own, which started threads and fetched the register: ${before} of processor time, without a queue ${bare}.`,
    `Worker process: at most ${peak}; its event loop stood still for at most ${block} ms.`,
  ];
}

function publishingText(rates: PublishingRates): string[] {
  const { messages, bytes } = rates;
  const rows: [string, Spread][] = [
    ["put together, hashed, published and confirmed", rates.published],
    ["peer: bare addBulk, one call", rates.bareAtOnce],
    ["peer: bare addBulk, 20 a call", rates.bareInParts],
  ];
  return [
    `${messages} batches of ${shownBytes(bytes / messages)} on average`,
    table(
      ["", "messages a second", "a second"],
      rows.map(([title, rate]) => [title, shownSpread(rate), shownBytes((rate.median * bytes) / messages)]),
    ),
    `published ÷ the faster peer of the same round: ${shownSpread(rates.ratio)}`,
  ];
}

const aNeed = ({ median }: Spread, needs: number) => `${digits((median / needs) * 1e6)} µs`;
const shownSpread = ({ median, min, max }: Spread) => `${digits(median)} (${digits(min)}–${digits(max)})`;
const shownSeconds = ({ median, min, max }: Spread) => `${digits(median)} s (${digits(min)}–${digits(max)})`;
const shownShare = ({ median, min, max }: Spread) =>
  `${digits(median * 100)} % (${digits(min * 100)}–${digits(max * 100)})`;
