import { basename, extname } from "node:path";
import { parseProfile, stampOf, type HistoryEntry, type ScoringProfile } from "@wasl/matcher";
import type { FormulaTuningReport, TuningReport } from "@wasl/fixtures";
import { stringify } from "yaml";
import { OutputError } from "../../files/index.js";
import { tunedCurve } from "./tuned-curve.js";

/** Where a tuned profile comes from, besides the report. */
export interface Origin {
  /** SHA-256 of each file. */
  readonly data: Readonly<Record<string, string>>;
  /** How many candidates a need were looked at. */
  readonly depth: number;
  /** The profile's new id. */
  readonly id: string;
}

/** Decimals of a written weight or utility: less than any interval can tell apart. */
const DECIMALS = 1e6;

/** The profile with tuned weights, and the curve that was learned along with them, and how they were found. */
export function withWeights(profile: ScoringProfile, report: TuningReport, origin: Origin): ScoringProfile {
  const { weights, design, curves } = report;
  const weightOf = (id: string) => weights.find(({ criterion }) => criterion === id)?.after.value;
  const tuned = Object.entries(profile.criteria).map(([id, criterion]) => {
    const weight = weightOf(id);
    return [id, weight === undefined ? criterion : { ...criterion, weight: rounded(weight) }];
  });
  const criteria = Object.fromEntries(tuned) as ScoringProfile["criteria"];
  const size = sizeOf(profile, report);
  const learned = curves.length === 0 ? "Weights" : "Weights and the size curve";
  const how = `${learned} of a conditional logit over judged choices, drawn towards the profile it started from.`;
  const { strength, refits } = design;
  const history = entry(profile, report, origin, how, { strength, refits });
  return finished(profile, { criteria: { ...criteria, ...(size && { size }) } }, history, origin);
}

/** Undefined when no curve was learned, or none that counts: a weight of 0 has no curve. */
function sizeOf(profile: ScoringProfile, { weights, curves }: TuningReport) {
  const [learned] = curves;
  const weight = weights.find(({ criterion }) => criterion === learned?.criterion)?.after.value;
  if (learned === undefined || !weight) return undefined;
  const { curve, factor } = tunedCurve(learned, profile);
  const points = curve.map(([x, utility]): [number, number] => [x, rounded(utility)]);
  return { weight: rounded(weight * factor), curve: points };
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

/** The profile with a tuned formula, and how its numbers were found. */
export function withFormula(profile: ScoringProfile, report: FormulaTuningReport, origin: Origin): ScoringProfile {
  const how = "Numbers of a formula, searched by differential evolution for the greatest likelihood of judged choices.";
  const history = entry(profile, report, origin, how, { generations: report.design.generations });
  return finished(profile, { formula: report.formula.after }, history, origin);
}

type Report = Pick<TuningReport, "data" | "heldOut" | "verdict"> & {
  readonly design: Pick<TuningReport["design"], "seed" | "foldSizes" | "resamples" | "confidence" | "candidatesPerFit">;
};

function entry(
  profile: ScoringProfile,
  { data, design, heldOut, verdict }: Report,
  origin: Origin,
  how: string,
  settings: Readonly<Record<string, number>>,
): HistoryEntry {
  const { seed, foldSizes, resamples, confidence, candidatesPerFit } = design;
  const common = { seed, folds: foldSizes.length, resamples, confidence, candidatesPerFit, depth: origin.depth };
  const { needs, buyers } = data;
  return {
    how,
    from: stampOf(profile),
    data: { ...origin.data },
    settings: { ...common, ...settings, needs, buyers, verdict },
    heldOut: Object.fromEntries(
      heldOut.map(({ measure, before, after, difference }) => [measure, { before, after, difference }]),
    ),
  };
}

function finished(
  profile: ScoringProfile,
  changes: Partial<ScoringProfile>,
  history: HistoryEntry,
  { id }: Origin,
): ScoringProfile {
  const own = { ...profile, ...changes, id, version: 1, history: [...(profile.history ?? []), history] };
  return parseProfile(JSON.parse(JSON.stringify(own)));
}

/** The profile as a YAML or JSON document, by the file's name. */
export function profileText(profile: ScoringProfile, file: string): string {
  const isJson = extname(file).toLowerCase() === ".json";
  return isJson ? `${JSON.stringify(profile, undefined, 2)}\n` : stringify(profile);
}

/** An id for a profile from the name of its file. Throws an {@link OutputError} for a name that is no profile's. */
export function idFrom(file: string): string {
  if (!/\.(ya?ml|json)$/i.test(file)) throw new OutputError(`${file} is not the name of a .yaml or .json file.`);
  const id = basename(file, extname(file)).toLowerCase();
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) return id;
  throw new OutputError(`${file} cannot name a profile: use letters a to z, digits and hyphens, such as tuned.yaml.`);
}
