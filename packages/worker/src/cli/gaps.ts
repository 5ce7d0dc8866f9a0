import type { Command } from "commander";
import { asksForDossiers, type CountryPack, type ScoringProfile } from "@wasl/matcher";
import { createGapFinder, gatherGaps, type NeedGap, type SupplyGaps } from "@wasl/matcher/gaps";
import { checkGapFormat, checkOutput, writeGaps, type RankingContext } from "../files/index.js";
import { counted } from "./counted.js";
import { gapsText } from "./gaps-text.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { addGapOptions, type GapOptions } from "./question-options/gap-options.js";
import { userPath } from "./user-path.js";

interface GapsOptions extends MatchingOptions, GapOptions {
  readonly out?: string;
}

export function registerGaps(program: Command): void {
  const command = program
    .command("gaps")
    .description("find needs with too few firms, by region and sector, and the nearest region that could serve");
  addGapOptions(command).option(
    "--out <file>",
    "write them to a .json, .jsonl, .csv, .xlsx or .html file; the last has a map",
  );
  addMatchingOptions(command).action(findGaps);
}

async function findGaps(options: GapsOptions): Promise<void> {
  const out = options.out === undefined ? undefined : await checkedOutput(options.out);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const gaps = find(inputs, pack, profile, options);
  const context = contextOf(inputs, pack, options);
  if (out !== undefined) {
    await writeGaps(out, gaps, context);
    tell(summary(options.out ?? out, gaps));
  }
  if (options.json) await print(JSON.stringify(gaps));
  else if (out === undefined) await print(gapsText(gaps, context));
}

/** Found out before anything is counted and not after. */
async function checkedOutput(out: string): Promise<string> {
  const path = userPath(out);
  checkGapFormat(path);
  await checkOutput(path);
  return path;
}

function find({ needs, register }: Inputs, pack: CountryPack, profile: ScoringProfile, asked: GapsOptions): SupplyGaps {
  const { within, top, leastScore } = asked;
  const options = {
    ...{ pack, profile, within },
    ...(top === undefined ? {} : { wanted: top }),
    ...(leastScore === undefined ? {} : { leastScore }),
  };
  const finder = createGapFinder(options);
  const progress = progressBar("Counting");
  const gaps: NeedGap[] = [];
  try {
    for (const need of needs) {
      gaps.push(finder.gapOf(need, register));
      progress.update(gaps.length, needs.length);
    }
  } finally {
    progress.stop();
  }
  return gatherGaps(gaps, finder.stamp, options);
}

function contextOf({ needs, register, currency }: Inputs, pack: CountryPack, { lang }: GapsOptions): RankingContext {
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  return { needs: byId, register, pack, language: lang, ...(currency === undefined ? {} : { currency }) };
}

function summary(out: string, { table: { all } }: SupplyGaps): string {
  return `Wrote ${out}: ${counted(all.needs, "need")}, ${all.unmet} with too few firms, ${counted(all.missing, "firm")} missing.`;
}
