import { availableParallelism } from "node:os";
import { Option, type Command } from "commander";
import { thisMachine } from "../measuring/machine.js";
import { GROUNDS, type GroundKind } from "../queue/ground.js";
import { measureQueue } from "../queue/measure-queue.js";
import { PROFILES, type ProfileName } from "../queue/profiled-needs.js";
import { queueText } from "../report/queue-report.js";
import { namesAmong, tell, wholeNumber } from "./options.js";

interface QueueOptions {
  readonly profile: ProfileName;
  readonly needs: number;
  readonly firms: number;
  readonly threads: number;
  readonly seed: number;
  readonly k: number;
  readonly repeats: number;
  readonly batches: number;
  readonly backends: readonly GroundKind[];
  readonly json?: true;
}

export function registerQueue(program: Command): void {
  program
    .command("queue")
    .description("what queues cost: a whole run beside its scoring alone, and publishing beside bare BullMQ")
    .addOption(
      new Option("--profile <name>", "by what firms are ranked; default looks at texts and past work too")
        .choices(PROFILES)
        .default("default"),
    )
    .option("--needs <number>", "needs of the run", wholeNumber(1, 1_000_000), 10_000)
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--threads <number>", "scoring threads", wholeNumber(1, 64), availableParallelism())
    .option("--seed <number>", "which firms and which needs", wholeNumber(0, 2 ** 32 - 1), 1)
    .option("--k <number>", "firms a need", wholeNumber(1, 10_000), 10)
    .option("--repeats <number>", "runs, and rounds of publishing", wholeNumber(1, 100), 3)
    .option("--batches <number>", "most batches that are published again", wholeNumber(1, 100_000), 300)
    .option("--backends <names>", "servers to measure on", namesAmong(GROUNDS), [...GROUNDS])
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchQueue);
}

async function benchQueue({ json, backends, ...plan }: QueueOptions): Promise<void> {
  const results = await measureQueue({ ...plan, grounds: backends, onStep: tell });
  const report = { machine: thisMachine(), settings: plan, results };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : queueText(report)}\n`);
}
