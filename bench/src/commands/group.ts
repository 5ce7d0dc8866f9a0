import type { Command } from "commander";
import { measureGroup } from "../group/measure-group.js";
import { thisMachine } from "../measuring/machine.js";
import { groupText } from "../report/group-report.js";
import { tell, wholeNumber } from "./options.js";

interface GroupOptions {
  readonly firms: number;
  readonly needs: number;
  readonly members: number;
  readonly times: number;
  readonly kmBetween?: number;
  readonly everySet: number;
  readonly mostSets: number;
  readonly oneProgramme: number;
  readonly peerNeeds: number;
  readonly seed: number;
  readonly json?: true;
}

export function registerGroup(program: Command): void {
  program
    .command("group")
    .description(
      "time to find the smallest groups of firms, beside trying every set and one programme over all candidates",
    )
    .option("--firms <number>", "size of the register", wholeNumber(1, 10_000_000), 1_000_000)
    .option("--needs <number>", "needs put to it", wholeNumber(1, 1_000_000), 100)
    .option("--members <number>", "most members of a group", wholeNumber(1, 20), 5)
    .option("--times <number>", "by how much the values of needs are multiplied", wholeNumber(1, 10_000), 10)
    .option(
      "--km-between <number>",
      "farthest that members of the large run are from each other",
      wholeNumber(0, 20_000),
    )
    .option("--every-set <number>", "firms of which every set is tried", wholeNumber(1, 1_000_000), 10_000)
    .option("--most-sets <number>", "needs with more sets are not tried", wholeNumber(1, 1e12), 20_000_000)
    .option("--one-programme <number>", "firms that one programme takes", wholeNumber(1, 10_000_000), 50_000)
    .option("--peer-needs <number>", "needs for which peers are tried", wholeNumber(1, 10_000), 20)
    .option("--seed <number>", "which firms and needs", wholeNumber(0, 2 ** 32 - 2), 1)
    .option("--json", "print JSON for programs instead of tables for people")
    .action(benchGroup);
}

async function benchGroup({ json, peerNeeds: needs, ...plan }: GroupOptions): Promise<void> {
  const peers = { everySet: { firms: plan.everySet, needs }, oneProgramme: { firms: plan.oneProgramme, needs } };
  const figures = await measureGroup({ ...plan, ...peers, onStep: tell });
  const { seed, members, times, kmBetween } = plan;
  const settings = { seed, members, times, ...(kmBetween === undefined ? {} : { kmBetween }) };
  const report = { machine: thisMachine(), settings, ...figures };
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : groupText(report)}\n`);
}
