import {
  asksForDossiers,
  coreProfile,
  type CountryPack,
  type ResolvedNeed,
  type ScoringProfile,
  type SupplierIndex,
} from "@wasl/matcher";
import { readNeedGroups, type EvaluationWarning, type Judgment, type NeedGroups } from "@wasl/fixtures";
import { readInputs } from "../inputs.js";
import { tell } from "../output.js";
import { packOf } from "../pack-option.js";
import { UsageError } from "../usage-error.js";
import { readAwards } from "./award-inputs.js";
import type { JudgedFileOptions } from "./evaluation-options.js";
import { readFixtureFile } from "./fixture-files.js";
import { readJudgmentFile, unknownIdsError, unknownIn, unknownWarnings } from "./judgment-file.js";

/** What rankings are made from, and what they are measured by. */
export interface JudgedInputs {
  readonly pack: CountryPack;
  /** Empty, like the register, when only runs made elsewhere are measured. */
  readonly needs: readonly ResolvedNeed[];
  readonly register: SupplierIndex | undefined;
  readonly judgments: readonly Judgment[];
  readonly groups: NeedGroups;
  /** What a report has to say about the files. */
  readonly warnings: readonly EvaluationWarning[];
}

/** Reads the files that the options name. Profiles take needs and a register; runs that were made elsewhere do without. */
export async function readJudgedInputs(
  options: JudgedFileOptions,
  profiles: readonly ScoringProfile[],
): Promise<JudgedInputs> {
  requireFiles(options, profiles.length > 0);
  const inputs =
    options.awards === undefined
      ? await readFiles(options, options.judgments!, profiles)
      : await readAwards(options.awards);
  const groups = options.groups === undefined ? inputs.groups : await readFixtureFile(readNeedGroups, options.groups);
  return { ...inputs, groups };
}

function requireFiles(options: JudgedFileOptions, ranks: boolean): void {
  const { awards, needs, suppliers, judgments } = options;
  const files = [needs, suppliers, judgments].filter((file) => file !== undefined);
  if (awards !== undefined && files.length > 0)
    throw new UsageError("--awards brings its own needs, suppliers and judgments: leave those out.");
  if (awards !== undefined) return;
  if (judgments === undefined) throw new UsageError("Pass --judgments FILE to measure by, or --awards fr.");
  if (ranks && (needs === undefined || suppliers === undefined))
    throw new UsageError("A profile ranks firms for needs: pass --needs FILE and --suppliers FILE.");
  if ((needs === undefined) !== (suppliers === undefined))
    throw new UsageError("Pass both --needs FILE and --suppliers FILE, or none of them.");
}

async function readFiles(
  options: JudgedFileOptions,
  judgmentFile: string,
  profiles: readonly ScoringProfile[],
): Promise<JudgedInputs> {
  const { needs: needsFile, suppliers, allowRejects = false } = options;
  const pack = await packOf(options);
  const judgments = await readJudgmentFile(judgmentFile);
  const none = { pack, needs: [], register: undefined, judgments, groups: new Map(), warnings: [] };
  if (needsFile === undefined || suppliers === undefined) return none;
  // The register keeps what the most demanding profile asks for.
  const profile = profiles.find(asksForDossiers) ?? profiles[0] ?? coreProfile;
  const files = { needs: needsFile, suppliers, pack, profile, allowRejects };
  const { needs, register } = await readInputs(files);
  const ids = new Set(needs.map(({ need }) => need.id));
  const unknown = unknownIn(
    judgments,
    (id) => ids.has(id),
    (id) => register.has(id),
  );
  if (unknown.needs.length + unknown.suppliers.length > 0) {
    const error = unknownIdsError(judgmentFile, unknown);
    if (!allowRejects) throw error;
    tell(error.message);
  }
  return { ...none, needs, register, warnings: unknownWarnings(unknown, judgments.length) };
}
