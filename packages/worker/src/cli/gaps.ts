import { InvalidArgumentError, type Command } from "commander";
import { asksForDossiers, type CountryPack, type ScoringProfile } from "@wasl/matcher";
import { createGapFinder, gatherGaps, type GapOptions, type NeedGap, type SupplyGaps } from "@wasl/matcher/gaps";
import { checkGapFormat, checkOutput, writeGaps, type RankingContext } from "../files/index.js";
import { gapsText } from "./gaps-text.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { ratio } from "./ratio-option.js";
import { userPath } from "./user-path.js";

interface GapsOptions extends MatchingOptions {
  readonly within: NonNullable<GapOptions["within"]>;
  readonly top?: number;
  readonly leastScore?: number;
  readonly out?: string;
}

export function registerGaps(program: Command): void {
  const command = program
    .command("gaps")
    .description("find needs with too few firms, by region and sector, and the nearest region that could serve")
    .option("--within <reach>", "where firms count: region, country, or a distance in km", reach, "region")
    .option("--top <number>", "firms a need should find; the need's own wish, else 10", wholeNumber(1, 100_000))
    .option("--least-score <score>", "least score, from 0 to 1, of a firm that counts; every eligible one, else", ratio)
    .option("--out <file>", "write them to a .json, .jsonl, .csv, .xlsx or .html file; the last has a map");
  addMatchingOptions(command).action(findGaps);
}

function reach(text: string): GapsOptions["within"] {
  if (text === "region" || text === "country") return text;
  const km = /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : NaN;
  if (km <= 20_100) return { km };
  throw new InvalidArgumentError("Expected region, country, or a distance in km such as 100.");
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
  return `Wrote ${out}: ${all.needs} needs, ${all.unmet} with too few firms, ${all.missing} firms missing.`;
}
