import type { ScoringProfile } from "../domain/index.js";
import { dossierOf } from "../dossier/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import type { Criterion } from "./criterion.js";

/** How close one of the firm's past orders comes to the need's annual value. Undefined when the need names none. */
export function ordersCriterion(
  { need: { annualValue } }: ResolvedNeed,
  { criteria: { orders } }: ScoringProfile,
  pack: CountryPack,
): Criterion | undefined {
  if (orders === undefined || annualValue === undefined) return undefined;
  const closeness = closenessOfOrders(annualValue, orders.halvingRatio);
  return {
    id: "orders",
    weight: orders.weight,
    assess(firm) {
      const values = dossierOf(firm, pack).references?.flatMap(({ value }) => value ?? []) ?? [];
      if (values.length === 0) {
        return { utility: orders.unknownUtility, facts: { criterion: "orders", annualValue } };
      }
      const utilities = values.map(closeness);
      const utility = Math.max(...utilities);
      return { utility, facts: { criterion: "orders", annualValue, closest: values[utilities.indexOf(utility)]! } };
    },
  };
}

/** `2^(−|ln(annual value / order)| / ln(halving ratio))`: 1 for an order of the same value, 0 for one of none. */
export function closenessOfOrders(annualValue: number, halvingRatio: number): (value: number) => number {
  const halving = Math.log(halvingRatio);
  return (value) => (value === annualValue ? 1 : 2 ** (-Math.abs(Math.log(annualValue / value)) / halving));
}
