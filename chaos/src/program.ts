import { fileURLToPath } from "node:url";
import { Command, InvalidArgumentError, Option } from "commander";
import { runCampaign } from "./campaign.js";
import type { Programs } from "./crew/crew.js";
import type { BackendName } from "./ground/arena.js";
import { QUOTAS, scaled } from "./quotas.js";
import { isSound, type Report } from "./verdict/report.js";
import { reportText } from "./verdict/text.js";

interface Options {
  readonly seed: readonly number[];
  readonly backend: BackendName;
  readonly randomIds?: boolean;
  readonly limit: number;
  readonly scale: number;
  readonly json?: true;
}

/** The command `chaos`. */
export function createProgram(): Command {
  return new Command("chaos")
    .description(
      "Kills, freezes, restarts and cuts off everything that does runs, and checks what reaches the chambers.",
    )
    .option("--seed <numbers>", "which faults and which runs; several with commas between them", seeds, [1])
    .addOption(new Option("--backend <name>", "where the queues live").choices(["redis", "postgres"]).default("redis"))
    .option("--random-ids", "publish batches under random ids: the control, which must fail")
    .option("--limit <seconds>", "longest time a seed may take", Number, 240)
    .option("--scale <factor>", "so many times the faults", Number, 1)
    .option("--json", "print JSON for programs instead of a table for people")
    .action(chaos);
}

async function chaos({ seed: chosen, backend, randomIds = false, limit, scale, json }: Options): Promise<void> {
  const reports: Report[] = [];
  for (const seed of chosen) {
    process.stderr.write(`Seed ${seed} on ${backend}\n`);
    const quotas = scaled(QUOTAS[backend], scale);
    reports.push(await runCampaign({ seed, backend, quotas, randomIds, programs: built(), limitMs: limit * 1_000 }));
  }
  process.stdout.write(`${json ? JSON.stringify(reports, null, 2) : reportText(reports)}\n`);
  if (!reports.every(isSound)) process.exitCode = 1;
}

/** The processes' files, which the build puts beside the command's. */
function built(): Programs {
  const file = (name: string) => fileURLToPath(new URL(`./${name}.cjs`, import.meta.url));
  return { worker: file("worker-process"), consumer: file("consumer-process"), thread: file("scoring-thread") };
}

function seeds(text: string): number[] {
  const numbers = text.split(",").map(Number);
  if (numbers.every((seed) => Number.isInteger(seed) && seed >= 0 && seed < 40_000)) return numbers;
  throw new InvalidArgumentError("Expected whole numbers from 0 to 39,999 with commas between them.");
}
