import { spreadOf, type Spread } from "../measuring/summary.js";
import type { Machine } from "../measuring/machine.js";
import type { QueueResults, QueueRound } from "../queue/measure-queue.js";
import type { PublishingRates } from "../queue/publishing-rate.js";
import { machineLine } from "./engine-report.js";
import { table } from "./table.js";
import { digits, shownBytes, shownCount } from "./units.js";

/** All that `bench queue` found out; with `--json`, it is printed as it is. */
export interface QueueReport {
  readonly machine: Machine;
  readonly settings: {
    readonly firms: number;
    readonly needs: number;
    readonly seed: number;
    readonly k: number;
    readonly threads: number;
  };
  readonly results: readonly QueueResults[];
}

export function queueText({ machine, settings, results }: QueueReport): string {
  const { firms, needs, seed, k, threads } = settings;
  return [
    machineLine(machine),
    `${shownCount(needs)} needs against ${shownCount(firms)} firms, k = ${k}, seed ${seed}, one worker process with threads: ${threads}.`,
    ...results.flatMap((result) => groundText(result, needs)),
  ].join("\n");
}

function groundText({ ground, rounds, publishing }: QueueResults, needs: number): string[] {
  const [first] = rounds;
  const over = (of: (round: QueueRound) => number) => spreadOf(rounds.map(of));
  const aNeed = (seconds: number) => `${digits((seconds / needs) * 1e6)} µs`;
  const rows = ROWS.map(([title, wall, cpu]) => {
    const share = over((round) => cpu(round) / ROWS[0]![2](round));
    return [title, shownSeconds(over(wall)), shownSeconds(over(cpu)), shownShare(share), aNeed(over(cpu).median)];
  });
  const worker = `Worker process: at most ${shownBytes(over((round) => round.worker.peakBytes).max)}; its event loop stood still for at most ${digits(over((round) => round.worker.longestBlockMs).max)} ms.`;
  return [
    "",
    `${ground}: ${first!.run.shards} shards, ${first!.run.batches} batches; median (least–most) of ${rounds.length} runs`,
    table(["", "time", "processor time", "of the run's", "a need"], rows),
    worker,
    "",
    ...publishingText(publishing),
  ];
}

type Of = (round: QueueRound) => number;

const runCpu: Of = ({ worker }) => worker.shardsCpuSeconds + worker.publishCpuSeconds;

/** Everything up to the last shard's rankings being stored that is not scoring. */
const queueCpu: Of = ({ worker, bareScoring }) => worker.shardsCpuSeconds - bareScoring.cpuSeconds;
const queueTime: Of = ({ run, bareScoring }) => run.planSeconds + run.shardsSeconds - bareScoring.seconds;

/** Title, wall time, and processor time of the worker process. */
const ROWS: readonly [string, Of, Of][] = [
  ["whole run, from the request on", ({ run }) => run.totalSeconds, runCpu],
  [
    "  planning, scoring, storing rankings",
    ({ run }) => run.planSeconds + run.shardsSeconds,
    ({ worker }) => worker.shardsCpuSeconds,
  ],
  ["    of it not scoring: queue work", queueTime, queueCpu],
  [
    "  reading rankings, routing, publishing",
    ({ run }) => run.publishSeconds,
    ({ worker }) => worker.publishCpuSeconds,
  ],
  [
    "peer: the same scoring without a queue",
    ({ bareScoring }) => bareScoring.seconds,
    ({ bareScoring }) => bareScoring.cpuSeconds,
  ],
  ["peer: as many jobs of bare BullMQ, no-op", (round) => round.bareJobsSeconds, (round) => round.bareJobsSeconds],
];

function publishingText(rates: PublishingRates): string[] {
  const { messages, bytes } = rates;
  const rows: [string, Spread][] = [
    ["published and confirmed", rates.published],
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

const shownSpread = ({ median, min, max }: Spread) => `${digits(median)} (${digits(min)}–${digits(max)})`;
const shownSeconds = ({ median, min, max }: Spread) => `${digits(median)} s (${digits(min)}–${digits(max)})`;
const shownShare = ({ median, min, max }: Spread) =>
  `${digits(median * 100)} % (${digits(min * 100)}–${digits(max * 100)})`;
