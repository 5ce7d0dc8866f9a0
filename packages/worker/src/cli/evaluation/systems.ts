import { basename, extname } from "node:path";
import { createMatcher, type Matcher, type ResolvedNeed, type ScoringProfile } from "@wasl/matcher";
import { readTrecRun, warningAbout, type ComparedSystem, type RankedNeed } from "@wasl/fixtures";
import { counted } from "../counted.js";
import { isBuiltInProfile } from "../profile-option.js";
import { tell } from "../output.js";
import { progressBar } from "../progress.js";
import { readFixtureFile } from "./fixture-files.js";
import type { JudgedInputs } from "./judged-inputs.js";

/** Whether a name given to `compare` is a scoring profile: a built-in one, or a YAML or JSON file. Anything else is a TREC run. */
export function isProfile(name: string): boolean {
  return isBuiltInProfile(name) || [".yaml", ".yml", ".json"].includes(extname(name).toLowerCase());
}

/** A scoring profile that ranks the judged needs as it is asked for them, with a progress bar. */
export function profileSystem(
  name: string,
  profile: ScoringProfile,
  inputs: JudgedInputs,
  depth: number,
): ComparedSystem {
  const matcher = createMatcher({ pack: inputs.pack, profile });
  const byId = new Map(inputs.needs.map((need) => [need.need.id, need]));
  return {
    id: isBuiltInProfile(name) ? name : basename(name),
    profile: matcher.stamp,
    rankings: { [Symbol.iterator]: () => rankJudged(matcher, inputs, depth, `Ranking by ${name}`) },
    explain: (needId, supplierId) => explain(matcher, byId.get(needId), supplierId, inputs),
  };
}

/** Needs without judgments are not worth ranking; the report counts them. */
function* rankJudged(
  matcher: Matcher,
  { needs, register, judgments }: JudgedInputs,
  depth: number,
  label: string,
): Generator<RankedNeed> {
  const judged = new Set(judgments.map(({ needId }) => needId));
  const progress = progressBar(label);
  try {
    for (const [i, need] of needs.entries()) {
      const needId = need.need.id;
      yield { needId, suppliers: register && judged.has(needId) ? matcher.top(need, register, { k: depth }) : [] };
      progress.update(i + 1, needs.length);
    }
  } finally {
    progress.stop();
  }
}

function explain(matcher: Matcher, need: ResolvedNeed | undefined, supplierId: string, { register }: JudgedInputs) {
  return need && register?.has(supplierId) ? matcher.explain(need, supplierId, register) : undefined;
}

/** Rankings of a TREC run; what is to be said about their order goes to standard error and into the report. */
export async function runSystem(file: string): Promise<ComparedSystem> {
  const { tag, rankings, orderedByScore, scoresAgainstRanks } = await readFixtureFile(readTrecRun, file);
  if (orderedByScore.length > 0)
    tell(`${file}: ${counted(orderedByScore.length, "need")} with equal ranks, ordered by score as trec_eval does.`);
  const warnings = warningAbout("scores-against-ranks", scoresAgainstRanks, rankings.length);
  return { id: basename(file), runTag: tag, rankings, warnings };
}
