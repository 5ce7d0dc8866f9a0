import { requireCountOrAll } from "../options.js";
import type { ProfileStamp } from "../ranking/index.js";
import { repeatedIds } from "../retrieval/index.js";
import { roundScore } from "../scoring/index.js";
import { FIELD_IDS, type FieldId } from "./fields.js";
import type { FirmQuestion, MissingData, MissingField, NeedStakes } from "./missing-data.js";

/** What is known of a run beside its stakes. */
export interface GatherOptions {
  readonly profile: ProfileStamp;
  readonly k: number;
  readonly firms: number;
  /** By field: how many firms it is unknown of. */
  readonly unknown: Readonly<Partial<Record<FieldId, number>>>;
  /** Firms to name for each field, at most (20). */
  readonly most?: number;
}

const DEFAULT_MOST = 20;

/**
 * Brings together what is at stake for needs, in whatever order they were looked at. Throws an {@link InputError} for two needs with one id,
 * of which no question could say which it is about, and a RangeError for a `most` that is none.
 */
export function gatherStakes(
  needs: Iterable<NeedStakes>,
  { profile, k, firms, unknown, most = DEFAULT_MOST }: GatherOptions,
): MissingData {
  requireCountOrAll("most", most);
  const chances = new Map<FieldId, Map<string, Map<string, number>>>(FIELD_IDS.map((field) => [field, new Map()]));
  const seen = new Set<string>();
  for (const { needId, stakes } of needs) {
    if (seen.has(needId)) throw repeatedIds([needId], "needs");
    seen.add(needId);
    for (const { supplierId, field, chance } of stakes) {
      const ofField = chances.get(field)!;
      const ofFirm = ofField.get(supplierId) ?? new Map<string, number>();
      ofField.set(supplierId, ofFirm.set(needId, chance));
    }
  }
  const fields = FIELD_IDS.map((field) => missingField(field, chances.get(field)!, unknown[field] ?? 0, most));
  return { profile, k, needs: seen.size, firms, fields: fields.sort((a, b) => b.expectedChanges - a.expectedChanges) };
}

function missingField(
  field: FieldId,
  chances: ReadonlyMap<string, ReadonlyMap<string, number>>,
  unknown: number,
  most: number,
): MissingField {
  const questions = [...chances].map(([supplierId, needs]) => question(supplierId, needs));
  questions.sort((a, b) => b.expectedChanges - a.expectedChanges || byId(a.supplierId, b.supplierId));
  const expectedChanges = sum(questions.map((one) => one.expectedChanges));
  return { field, unknown, atStake: questions.length, expectedChanges, ask: questions.slice(0, most) };
}

function question(supplierId: string, chances: ReadonlyMap<string, number>): FirmQuestion {
  const needs = [...chances].map(([needId, chance]) => ({ needId, chance }));
  needs.sort((a, b) => b.chance - a.chance || byId(a.needId, b.needId));
  return { supplierId, expectedChanges: sum(needs.map(({ chance }) => chance)), needs };
}

/** In the order of the parts, which the order of work does not change; rounded, so that neither does what is compared. */
function sum(parts: readonly number[]): number {
  return roundScore(parts.reduce((total, part) => total + part, 0));
}

function byId(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
