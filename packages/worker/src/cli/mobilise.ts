import type { Command } from "commander";
import { asksForDossiers, createMatcher } from "@wasl/matcher";
import { mobilise, type Mobilisation } from "@wasl/matcher/mobilise";
import {
  checkMobilisationFormat,
  checkOutput,
  mobilisationLines,
  writeMobilisation,
  type RankingContext,
} from "../files/index.js";
import { counted } from "./counted.js";
import { readInputs, type Inputs } from "./inputs.js";
import { addMatchingOptions, wholeNumber, type MatchingOptions } from "./match-options.js";
import { mobilisationText } from "./mobilise-text.js";
import { print, tell } from "./output.js";
import { packOf } from "./pack-option.js";
import { profileOf } from "./profile-option.js";
import { progressBar } from "./progress.js";
import { addMobilisationOptions, type MobilisationOptions } from "./question-options/mobilisation-options.js";
import { userPath } from "./user-path.js";

interface MobiliseOptions extends MatchingOptions, MobilisationOptions {
  readonly top?: number;
  readonly out?: string;
}

export function registerMobilise(program: Command): void {
  const command = program
    .command("mobilise")
    .description(
      "find firms that one gap keeps from the first places, what would close it, and what certificates would unlock",
    )
    .option("--top <number>", "first places of a need; the need's own wish, else 10", wholeNumber(1, 1_000));
  addMobilisationOptions(command).option("--out <file>", "write them to a .json, .jsonl, .csv, .xlsx or .html file");
  addMatchingOptions(command).action(mobiliseFirms);
}

async function mobiliseFirms(options: MobiliseOptions): Promise<void> {
  const out = options.out === undefined ? undefined : await checkedOutput(options.out);
  const pack = await packOf(options);
  const profile = await profileOf(options.profile);
  const dossiers = asksForDossiers(profile);
  const inputs = await readInputs({ ...options, pack, dossiers, allowRejects: options.allowRejects ?? false });
  const { needs, register, currency } = inputs;
  const byId = new Map(needs.map((resolved) => [resolved.need.id, resolved]));
  const context = {
    needs: byId,
    register,
    pack,
    language: options.lang,
    ...(currency === undefined ? {} : { currency }),
  };
  const found = search(inputs, createMatcher({ pack, profile }), options);
  if (out !== undefined) {
    await writeMobilisation(out, found, context);
    tell(summary(options.out ?? out, found));
  }
  await show(found, context, options);
}

/** Found out before anything is searched and not after. */
async function checkedOutput(out: string): Promise<string> {
  const path = userPath(out);
  checkMobilisationFormat(path);
  await checkOutput(path);
  return path;
}

function search(
  { needs, register }: Inputs,
  matcher: ReturnType<typeof createMatcher>,
  { top, limit, steps }: MobiliseOptions,
): Mobilisation {
  const progress = progressBar("Mobilising");
  const onProgress = (done: number, total: number) => progress.update(done, total);
  try {
    return mobilise(matcher, needs, register, { ...(top === undefined ? {} : { k: top }), limit, steps, onProgress });
  } finally {
    progress.stop();
  }
}

/** Programs get one JSON object a need, a group and a curve; people get tables, unless a file is what they asked for. */
async function show(found: Mobilisation, context: RankingContext, { json, out }: MobiliseOptions): Promise<void> {
  if (json) for (const line of mobilisationLines(found, context)) await print(line);
  else if (out === undefined) await print(mobilisationText(found, context));
}

function summary(out: string, { needs, groups, leverage }: Mobilisation): string {
  const count = needs.reduce((sum, { nearMisses }) => sum + nearMisses.length, 0);
  const parts = [
    counted(needs.length, "need"),
    counted(count, "near miss", "near misses"),
    counted(groups.length, "group"),
    counted(leverage.length, "curve of certificates", "curves of certificates"),
  ];
  return `Wrote ${out}: ${parts.join(", ")}.`;
}
