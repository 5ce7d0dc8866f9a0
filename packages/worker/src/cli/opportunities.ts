import { Option, type Command } from "commander";
import { asksForDossiers, createNeedIndex } from "@wasl/matcher";
import {
  createTwoSides,
  MEANS,
  renderBarredNeed,
  renderOpportunity,
  type FirmOpportunities,
  type Mean,
} from "@wasl/matcher/two-sided";
import { readPreferences } from "../files/index.js";
import { readInputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { opportunitiesText, type OpportunityContext } from "./opportunities-text.js";
import { print } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { unknownId } from "./unknown-id.js";
import { userPath } from "./user-path.js";

interface OpportunitiesOptions extends MatchingOptions {
  readonly supplier: string;
  readonly top: number;
  readonly barred: number;
  readonly mean?: Mean;
  readonly preferences?: string;
}

export function registerOpportunities(program: Command): void {
  const command = program
    .command("opportunities")
    .description("say which needs a firm should go for, where it stands there and what it must improve")
    .requiredOption("--supplier <id>", "id of the firm")
    .option("--top <number>", "needs that the firm may serve", wholeNumber(1, 10_000), 10)
    .option("--barred <number>", "needs of its trade that it is excluded from", wholeNumber(0, 10_000), 5)
    .addOption(new Option("--mean <mean>", "order needs by what both sides gain, as this mean").choices([...MEANS]))
    .option("--preferences <file>", "what firms look for, with --mean: a YAML or JSON file");
  addMatchingOptions(command).action(opportunities);
}

async function opportunities(options: OpportunitiesOptions): Promise<void> {
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const preferences =
    options.preferences === undefined ? {} : { preferences: await preferencesIn(options.preferences) };
  const { needs, register, currency } = await readInputs({
    ...options,
    pack,
    dossiers: asksForDossiers(profile),
    allowRejects: options.allowRejects ?? false,
  });
  if (!register.has(options.supplier)) throw unknownId("firm", options.supplier, register.ids());
  const sides = createTwoSides({ pack, profile, needs: createNeedIndex(needs, pack), register, ...preferences });
  const found = sides.opportunities(options.supplier, { k: options.top, barred: options.barred, mean: options.mean });
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  const context = {
    needs: byId,
    register,
    pack,
    language: options.lang,
    ...(currency === undefined ? {} : { currency }),
  };
  await print(options.json ? machineText(found, context) : opportunitiesText(found, context));
}

function preferencesIn(file: string) {
  return readPreferences(userPath(file));
}

function machineText(found: FirmOpportunities, context: OpportunityContext): string {
  return JSON.stringify({
    ...found,
    opportunities: found.opportunities.map((one) => ({ ...one, sentences: renderOpportunity(one, context) })),
    barred: found.barred.map((one) => ({ ...one, sentences: renderBarredNeed(one, context) })),
  });
}
