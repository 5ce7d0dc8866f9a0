import { curatedNeeds, curatedPaths, curatedRegister } from "@wasl/fixtures";
import { checkNeed, checkSupplier, createMatcher, createSupplierIndex, orThrow } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";

/** The curated set as options of a command, and as what the command makes of it. */
export const files = ["--needs", curatedPaths.needs, "--suppliers", curatedPaths.suppliers];

export const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
export const register = createSupplierIndex(
  curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco))),
  morocco,
);
export const matcher = createMatcher({ pack: morocco });

/** A need with its ranking, of three firms at the least, and a firm that is excluded from it. */
export const need = needs.find((one) => matcher.top(one, register, { k: 3 }).length === 3)!;
export const needId = need.need.id;
export const [first, , third] = matcher.top(need, register, { k: 3 }).map(({ supplierId }) => supplierId) as [
  string,
  string,
  string,
];
export const excluded = [...register.ids()].find((id) => !matcher.explain(need, id, register).eligible)!;
