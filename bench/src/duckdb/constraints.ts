import { categoryNumber } from "../columns/columns.js";
import { wordKey } from "../columns/word-key.js";
import { coveredSql, type Asking } from "./asking.js";
import type { BitMasks } from "./bit-masks.js";
import { number } from "./sql-text.js";

/** The hard constraints of a need as SQL conditions. Consent is met by whoever is in the table, the sector floor by a join. */
export function constraintsOf(asking: Asking): string[] {
  const { need } = asking.need;
  const { required = {}, annualValue } = need;
  return [
    required.categories && `(category IS NULL OR category IN (${required.categories.map(categoryNumber).join(", ")}))`,
    annualValue !== undefined &&
      `(category IS NULL OR category <> ${categoryNumber("AE")} OR ceiling >= ${number(annualValue)})`,
    required.maxDistanceKm !== undefined && nearEnough(asking, required.maxDistanceKm),
    listed("certifications", required.certifications, asking.masks.certifications),
    listed("languages", required.languages, asking.masks.languages),
    listed("markets", required.exportMarkets, asking.masks.markets),
    required.minTurnover !== undefined && `(turnover IS NULL OR turnover >= ${number(required.minTurnover)})`,
    required.minHeadcount !== undefined && `(headcount IS NULL OR headcount >= ${required.minHeadcount})`,
    asking.buyerKey !== undefined && `key <> ${asking.buyerKey}`,
  ].filter((condition) => typeof condition === "string");
}

function nearEnough(asking: Asking, limit: number): string {
  return `(km <= ${number(limit)} OR km = 'inf' OR ${coveredSql(asking)})`;
}

/** All words asked for; certifications are never unknown, so their column holds no NULL. */
function listed(column: string, asked: readonly string[] | undefined, masks: BitMasks): string | false {
  if (asked === undefined || asked.length === 0) return false;
  const mask = `${masks.askedMask(asked.map(wordKey))}::UBIGINT`;
  return `(${column} IS NULL OR ${column} & ${mask} = ${mask})`;
}
