import { Command, CommanderError, type Option } from "commander";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { questionCommands } from "../../src/cli/analyse/questions.js";
import { createProgram } from "../../src/cli/program.js";
import { shareOption } from "../../src/cli/share-option.js";
import { analysisQuestionSchema, LIMITS, type AnalysisQuestion } from "../../src/contracts/index.js";

/** Which command finds in files what an analysis finds in a run. */
const FILE_COMMANDS = [
  ["allocation", "allocate"],
  ["gaps", "gaps"],
  ["mobilisation", "mobilise"],
  ["groupings", "group"],
  ["missing-data", "missing"],
] as const;

/** Texts as people type them, and some that are none. */
const TEXTS = [
  ...["0", "1", "5", "20", "21", "100", "101", "1000", "1001", "50000", "50001", "1000000"],
  ...["0.5", "0,5", ".5", ",5", "1.0", "1,5", "12,5", "20100.25", "-1", "1e3", "1.000,5", "", "many", "0x10"],
  ...[
    "region",
    "country",
    "volume",
    "one",
    "jointly",
    "sum",
    "TPE,AE=0,3",
    "region=0.5",
    "BIG=1",
    "2026-03-01",
    "2026-02-30",
  ],
];

const commandOf = (...names: readonly string[]): Command =>
  names.reduce<Command>((command, name) => command.commands.find((one) => one.name() === name)!, createProgram());

/** What an option makes of a text, or that it refuses it. */
function read(option: Option, text: string): unknown {
  try {
    if (option.argChoices) return option.argChoices.includes(text) ? text : "refused";
    return option.parseArg ? option.parseArg(text, option.defaultValue as never) : text;
  } catch (error) {
    if (error instanceof CommanderError) return "refused";
    throw error;
  }
}

describe.each(FILE_COMMANDS)("what is typed after wasl analyse %s", (kind, name) => {
  const own = new Map(commandOf(name).options.map((option) => [option.long, option]));
  const asked = questionCommands.find((one) => one.name === kind)!.addOptions(new Command()).options;

  it.each(asked.map((option) => [option.long!, option] as const))(
    "means the same after the command for files: %s",
    (flag, option) => {
      const other = own.get(flag);
      expect(other).toBeDefined();
      // So many firms of each region, or of the whole register.
      if (kind === "missing-data" && flag === "--firms") return;
      expect(other!.defaultValue).toEqual(option.defaultValue);
      for (const text of TEXTS) expect([text, read(other!, text)]).toEqual([text, read(option, text)]);
    },
  );
});

/** The question that options make; undefined when they are refused as they are typed. */
function questionOf(kind: string, args: readonly string[]): AnalysisQuestion | undefined {
  const asking = questionCommands.find(({ name }) => name === kind)!;
  const command = asking
    .addOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return undefined;
    throw error;
  }
  return asking.questionOf(command.opts()) as AnalysisQuestion;
}

/** Numbers that are typed, the limits of their contract, and where they stand in the question. */
const NUMBERS = [
  ["allocation", "--most", LIMITS.allocation.most, "most"],
  ["allocation", "--depth", LIMITS.allocation.depth, "depth"],
  ["gaps", "--top", LIMITS.gaps.wanted, "wanted"],
  ["gaps", "--least-score", LIMITS.gaps.leastScore, "leastScore"],
  ["gaps", "--within", LIMITS.gaps.km, "within.km"],
  ["mobilisation", "--limit", LIMITS.mobilisation.limit, "limit"],
  ["mobilisation", "--steps", LIMITS.mobilisation.steps, "steps"],
  ["groupings", "--members", LIMITS.groupings.members, "members"],
  ["groupings", "--max-km", LIMITS.groupings.km, "maxKm"],
  ["groupings", "--max-km-between", LIMITS.groupings.km, "maxKmBetween"],
  ["groupings", "--level", LIMITS.groupings.level, "level"],
  ["groupings", "--turnover-share", LIMITS.groupings.turnoverShare, "turnoverShare"],
  ["groupings", "--lead-share", LIMITS.groupings.leadShare, "leadShare"],
  ["missing-data", "--top", LIMITS.missingData.first, "first"],
  ["missing-data", "--levels", LIMITS.missingData.levels, "levels"],
  ["missing-data", "--firms", LIMITS.missingData.most, "most"],
] as const;

const at = (question: object, path: string) =>
  path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], question);

describe("a number of a question", () => {
  it.each(NUMBERS)("is taken as its contract takes it: %s %s", (kind, flag, { least, most }, path) => {
    const contractTakes = (value: number) => {
      const plain = questionOf(kind, [flag, String(most)])!;
      const changed = path === "within.km" ? { ...plain, within: { km: value } } : { ...plain, [path]: value };
      return analysisQuestionSchema.safeParse(changed).success;
    };
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 2 * most }).map((value) => [String(value), value] as const),
      fc
        .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 999 }), fc.constantFrom(".", ","))
        .map(([whole, part, mark]) => [`${whole}${mark}${part}`, Number(`${whole}.${part}`)] as const),
      fc.constantFrom(least, most, most + 1).map((value) => [String(value), value] as const),
    );
    fc.assert(
      fc.property(numbers, ([text, value]) => {
        const question = questionOf(kind, [flag, text]);
        // A whole number is typed without decimals.
        const isTyped = contractTakes(value) && (!/[.,]/.test(text) || contractTakes(least + 0.5));
        expect([text, question && at(question, path)]).toEqual([text, isTyped ? value : undefined]);
        if (question) expect(analysisQuestionSchema.parse(question)).toEqual(question);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

it("no more shares are typed than a question holds", () => {
  const typed = (count: number) =>
    Array.from({ length: count }, () => "region=0.1").reduce<ReturnType<typeof shareOption>>(
      (all, text) => shareOption(text, all),
      [],
    );
  expect(typed(LIMITS.allocation.shares.most)).toHaveLength(10);
  expect(() => typed(11)).toThrow("Expected 10 shares at most");
});
