import { Option } from "commander";
import { MEANS, type Mean } from "@wasl/matcher/two-sided";
import { LIMITS, type QuestionOf } from "../../contracts/index.js";
import { readPreferences } from "../../files/index.js";
import { whole } from "../number-option.js";
import { UsageError } from "../usage-error.js";
import { userPath } from "../user-path.js";
import type { QuestionCommand } from "./questions.js";

type Question = QuestionOf<"opportunities">;

interface OpportunitiesOptions {
  readonly top: number;
  readonly barred: number;
  readonly mean: Mean;
  readonly firms: number;
  readonly supplier: readonly string[];
  readonly preferences?: string;
}

const within = LIMITS.opportunities;

/** `wasl analyse opportunities`: which needs firms should go for. */
export const askOpportunities = {
  name: "opportunities",
  description: "which needs the firms of each region should go for, what both sides gain and what firms must improve",
  addOptions: (command) =>
    command
      .option("--top <number>", "needs that a firm may serve, at most", whole(within.needs), 10)
      .option("--barred <number>", "needs of its trade that a firm is excluded from", whole(within.barred), 5)
      .addOption(new Option("--mean <mean>", "of what both sides gain").choices([...MEANS]).default("harmonic"))
      .option("--firms <number>", "firms of each region, those with the best pairs", whole(within.most), 20)
      .option("--supplier <id>", "a firm, instead of the best ones; may be given several times", addId, [])
      .option("--preferences <file>", "what firms look for: a YAML or JSON file"),
  questionOf: async ({ top, barred, mean, preferences, ...which }: OpportunitiesOptions): Promise<Question> => ({
    ...{ kind: "opportunities", needs: top, barred, mean, firms: firmsOf(which) },
    ...(preferences === undefined ? {} : { preferences: await readPreferences(userPath(preferences)) }),
  }),
} satisfies QuestionCommand;

function addId(id: string, before: readonly string[]): string[] {
  return [...before, id];
}

/** Named firms in one order and each once, so that the same firms are the same question however they are typed. */
function firmsOf({ firms, supplier }: Pick<OpportunitiesOptions, "firms" | "supplier">): Question["firms"] {
  const { most } = within.named;
  const supplierIds = [...new Set(supplier)].sort();
  if (supplierIds.length === 0) return { which: "best", most: firms };
  if (supplierIds.length <= most) return { which: "named", supplierIds };
  throw new UsageError(`--supplier was given ${supplierIds.length} times: ask for at most ${most} firms at once.`);
}
