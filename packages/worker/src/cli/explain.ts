import type { Command } from "commander";
import { createMatcher, renderExclusion, type PairExplanation } from "@wasl/matcher";
import { onOneLine } from "../files/index.js";
import { readInputs } from "./inputs.js";
import { addMatchingOptions, type MatchingOptions } from "./match-options.js";
import { print } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { unknownId } from "./unknown-id.js";

interface ExplainOptions extends MatchingOptions {
  readonly need: string;
  readonly supplier: string;
}

export function registerExplain(program: Command): void {
  const command = program
    .command("explain")
    .description("say why a firm has its rank for a need, or why it has none")
    .requiredOption("--need <id>", "id of the need")
    .requiredOption("--supplier <id>", "id of the firm");
  addMatchingOptions(command).action(explain);
}

async function explain(options: ExplainOptions): Promise<void> {
  const pack = await packOf(options);
  const matcher = createMatcher({ pack, profile: await profileOf(options.profile) });
  const { needs, register, currency } = await readInputs({
    ...options,
    pack,
    allowRejects: options.allowRejects ?? false,
  });
  const need = needs.find(({ need: { id } }) => id === options.need);
  if (!need)
    throw unknownId(
      "need",
      options.need,
      needs.map((one) => one.need.id),
    );
  const firm = register.get(options.supplier);
  if (!firm) throw unknownId("firm", options.supplier, register.ids());
  const explanation = matcher.explain(need, options.supplier, register);
  const sentences = renderExclusion(explanation, {
    language: options.lang,
    pack,
    ...(currency === undefined ? {} : { currency }),
  });
  const title = `${need.need.title} [${need.need.id}] ↔ ${firm.supplier.name} [${firm.supplier.id}]`;
  await print(
    options.json ? machineText(explanation, sentences) : [onOneLine(title), ...sentences.map(onOneLine)].join("\n"),
  );
}

function machineText(explanation: PairExplanation, sentences: readonly string[]): string {
  return JSON.stringify({ ...explanation, sentences });
}
