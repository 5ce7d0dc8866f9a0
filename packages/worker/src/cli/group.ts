import type { Command } from "commander";
import { asksForDossiers, type CountryPack, type ResolvedNeed } from "@wasl/matcher";
import { createGroupFinder, highsSolver, type GroupFinder, type NeedGrouping } from "@wasl/matcher/group";
import { checkGroupFormat, checkOutput, writeGroupings, type RankingContext } from "../files/index.js";
import { counted } from "./counted.js";
import { addGroupingOptions, groupOptionsOf, type GroupingOptions } from "./group-options.js";
import { groupText } from "./group-text.js";
import { readInputs, type Inputs } from "./inputs.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { unknownId } from "./unknown-id.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

export function registerGroup(program: Command): void {
  const command = program
    .command("group")
    .description("find the fewest firms that can serve a need together where none can alone, and say who brings what");
  addGroupingOptions(command).action(group);
}

async function group(options: GroupingOptions): Promise<void> {
  const out = options.out === undefined ? undefined : await checkedOutput(options.out);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  // A solver of some megabytes, which no other command waits for.
  const { default: loadHighs } = await import("highs");
  const finder = finderOf(options, { pack, profile, solve: highsSolver(await loadHighs()) });
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const groupings = find(needsOf(inputs, options), inputs, finder);
  const context = contextOf(inputs, pack, options);
  if (out !== undefined) {
    await writeGroupings(out, groupings, context);
    tell(summary(options.out ?? out, groupings));
  }
  if (options.json) for (const grouping of groupings) await print(JSON.stringify(grouping));
  else if (out === undefined) await print(groupText(groupings, context));
}

/** Found out before anything is searched and not after. */
async function checkedOutput(out: string): Promise<string> {
  const path = userPath(out);
  checkGroupFormat(path);
  await checkOutput(path);
  return path;
}

/** A level below the profile's floor is known to be one only once the profile is. */
function finderOf(options: GroupingOptions, given: Parameters<typeof groupOptionsOf>[1]): GroupFinder {
  try {
    return createGroupFinder(groupOptionsOf(options, given));
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

function needsOf({ needs }: Inputs, { need: id }: GroupingOptions): readonly ResolvedNeed[] {
  if (id === undefined) return needs;
  const own = needs.filter(({ need }) => need.id === id);
  if (own.length > 0) return own;
  throw unknownId(
    "need",
    id,
    needs.map(({ need }) => need.id),
  );
}

function find(needs: readonly ResolvedNeed[], { register }: Inputs, finder: GroupFinder): NeedGrouping[] {
  const progress = progressBar("Grouping");
  const groupings: NeedGrouping[] = [];
  try {
    for (const need of needs) {
      groupings.push(finder.groupFor(need, register));
      progress.update(groupings.length, needs.length);
    }
  } finally {
    progress.stop();
  }
  return groupings;
}

function contextOf(
  { needs, register, currency }: Inputs,
  pack: CountryPack,
  { lang }: GroupingOptions,
): RankingContext {
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  return { needs: byId, register, pack, language: lang, ...(currency === undefined ? {} : { currency }) };
}

function summary(out: string, groupings: readonly NeedGrouping[]): string {
  const count = (wanted: NeedGrouping["outcome"]) => groupings.filter(({ outcome }) => outcome === wanted).length;
  const [needs, groups] = [counted(groupings.length, "need"), counted(count("group"), "group")];
  return `Wrote ${out}: ${needs}, ${groups}, ${count("one-firm")} that one firm can serve, ${count("none")} that no group can.`;
}
