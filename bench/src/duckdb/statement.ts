import type { ResolvedNeed } from "@wasl/matcher";
import { weightsFor } from "../columns/combination.js";
import { tieHash } from "../columns/tie-hash.js";
import type { Scoring } from "../peers/peer.js";
import { coveredSql, type Asking, type Part } from "./asking.js";
import { constraintsOf } from "./constraints.js";
import { curveSql, number } from "./sql-text.js";
import { DIAMETER_KM, onUnitSphere } from "./unit-sphere.js";

/**
 * The best k firms of a need, or of a part of the firms, as one statement: `key`, `score`, `tie_key`.
 *
 * Values are written into the text. DuckDB 1.5 plans a prepared statement again for each new set of parameters, so that
 * preparing saves nothing; and when it knows the values, it plans better.
 */
export function topStatement(asking: Asking, part: Part = {}): string {
  const { need, k } = asking;
  const conditions = [...constraintsOf(asking), ...(part.row === undefined ? [] : [part.row])];
  return `
    WITH trade AS (${tradeSql(asking, part.trade)}), near AS (${nearSql(asking)})
    SELECT key, round((${scoreSql(asking)}) * 1e12) / 1e12 AS score, xor(tie, ${tieHash(need.need.id)}::UINTEGER) AS tie_key
    FROM (
      SELECT key, tie, sector, ${regionSql(asking)} AS region, ${sizeSql(asking)} AS size
      FROM (SELECT *, ${number(need.need.annualValue ?? 0)} / turnover AS ratio FROM firms)
      JOIN trade USING (activities)
      JOIN near USING (place)
      ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}
    )
    ORDER BY score DESC, tie_key, key
    LIMIT ${k}`;
}

/** Lists of activities at or above the sector floor, with their sector utility. */
function tradeSql({ need, activityNumbers }: Asking, condition: string | undefined): string {
  const numbers = need.need.activities.map((code) => activityNumbers.get(code)!);
  const trades = `
    SELECT activities, ${numbers.length === 1 ? "utility" : "max(utility)"} AS sector,
      ${numbers.length === 1 ? "ceiling" : "any_value(ceiling)"} AS ceiling
    FROM similarity WHERE asked IN (${numbers.join(", ")}) ${numbers.length === 1 ? "" : "GROUP BY activities"}`;
  return condition === undefined ? trades : `SELECT * FROM (${trades}) WHERE ${condition}`;
}

/** Distance and region utility of each place; an unknown distance is infinite. */
function nearSql({ need, scoring: { profile } }: Asking): string {
  const { point } = need.place;
  const near = `CASE WHEN km = 'inf' THEN ${number(profile.unknownUtility)}
    ELSE pow(2, -km / ${number(profile.criteria.region.halvingKm)}) END`;
  return `SELECT place, km, ${near} AS near FROM (SELECT place, ${point ? kilometresSql(point) : "'inf'::DOUBLE"} AS km FROM places)`;
}

function kilometresSql(point: NonNullable<ResolvedNeed["place"]["point"]>): string {
  const [x, y, z] = onUnitSphere(point).map(number);
  const chord = `sqrt((x - ${x}) ** 2 + (y - ${y}) ** 2 + (z - ${z}) ** 2)`;
  return `CASE WHEN x IS NULL THEN 'inf' ELSE ${number(DIAMETER_KM)} * asin(least(1, 0.5e0 * ${chord})) END`;
}

function regionSql(asking: Asking): string {
  const { profile } = asking.scoring;
  if (asking.need.place.point === undefined) return number(profile.unknownUtility);
  const covered = number(profile.criteria.region.coveredUtility);
  return `CASE WHEN near < ${covered} AND ${coveredSql(asking)} THEN ${covered} ELSE near END`;
}

function sizeSql({ need, scoring: { profile } }: Asking): string {
  const unknown = number(profile.unknownUtility);
  if (need.need.annualValue === undefined) return unknown;
  return `CASE WHEN turnover IS NULL THEN ${unknown} ${curveSql(profile.criteria.size.curve, "ratio")} END`;
}

/** The weighted sum, added up in the matcher's order, or the hand-written formula. */
function scoreSql({ need, scoring }: Asking): string {
  return scoring.formula === undefined ? weightedSumSql(need, scoring) : scoring.formula.sql;
}

/** The weighted sum over the columns `sector`, `region` and `size`, or over what stands for them. */
export function weightedSumSql(
  need: ResolvedNeed,
  scoring: Scoring,
  { region = "region", size = "size" }: { readonly region?: string; readonly size?: string } = {},
): string {
  const w = weightsFor(need, scoring);
  if (w.total === 0) return "0e0";
  const part = (utility: string, weight: number) => `(${utility}) * ${number(weight)} / ${number(w.total)}`;
  return [
    part("sector", w.sector),
    ...(w.region > 0 ? [part(region, w.region)] : []),
    ...(w.size > 0 ? [part(size, w.size)] : []),
  ].join(" + ");
}
