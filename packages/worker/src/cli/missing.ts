import type { Command } from "commander";
import { asksForDossiers, stampOf, type ScoringProfile } from "@wasl/matcher";
import {
  createInquiry,
  gatherStakes,
  type Inquiry,
  type MissingData,
  type NeedStakes,
} from "@wasl/matcher/missing-data";
import type { RankingContext } from "../files/index.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { missingText } from "./missing-text.js";
import { print } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { addMissingDataOptions, type MissingDataOptions } from "./question-options/missing-data-options.js";

interface MissingOptions extends MatchingOptions, MissingDataOptions {
  readonly firms: number;
}

export function registerMissing(program: Command): void {
  const command = program
    .command("missing")
    .description("say which unknown fields, asked of which firms, would change most rankings")
    .option("--firms <number>", "firms to name for each field", wholeNumber(0, 100_000), 5);
  addMatchingOptions(addMissingDataOptions(command)).action(missing);
}

async function missing(options: MissingOptions): Promise<void> {
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const { register, currency } = inputs;
  const inquiry = createInquiry({ pack, profile, register, k: options.top, levels: options.levels });
  const found = gathered(inquiry, inputs, profile, options);
  const needs = new Map(inputs.needs.map((resolved) => [resolved.need.id, resolved]));
  const named = currency === undefined ? {} : { currency };
  const context: RankingContext = { needs, register, pack, language: options.lang, ...named };
  await print(options.json ? JSON.stringify(found) : missingText(found, context));
}

function gathered(
  inquiry: Inquiry,
  { needs, register }: Inputs,
  profile: ScoringProfile,
  { top: k, firms: most }: MissingOptions,
): MissingData {
  const run = { profile: stampOf(profile), k, firms: register.size, unknown: inquiry.unknown, most };
  return gatherStakes(stakesOf(inquiry, needs), run);
}

function* stakesOf(inquiry: Inquiry, needs: Inputs["needs"]): Generator<NeedStakes> {
  const progress = progressBar("Asking");
  try {
    for (const [index, need] of needs.entries()) {
      yield inquiry.ofNeed(need);
      progress.update(index + 1, needs.length);
    }
  } finally {
    progress.stop();
  }
}
