import type { FirmCategory } from "../../domain/index.js";
import type { Quota } from "../problem.js";
import type { FirmFacts, RankedNeed } from "./run-inputs.js";

/** Who is to have a least part of all introductions: firms of some categories, of the need's own region, or that export. */
export type ShareOf =
  | { readonly kind: "categories"; readonly categories: readonly FirmCategory[] }
  | { readonly kind: "own-region" }
  | { readonly kind: "exporters" };

/** A least part of all introductions; `least` is a ratio in [0, 1]. */
export type Share = ShareOf & { readonly least: number };

/** A share's name, such as `TPE,AE`, `region` or `exporters`. */
export function shareName(share: ShareOf): string {
  if (share.kind === "categories") return share.categories.join(",");
  return share.kind === "own-region" ? "region" : "exporters";
}

/** A share as a quota. Firms of which it is not known whether they belong do not. */
export function quotaOf(share: Share, needs: readonly RankedNeed[], firmOf: (id: string) => FirmFacts): Quota {
  return { name: shareName(share), least: share.least, isMember: memberTest(share, needs, firmOf) };
}

function memberTest(
  share: ShareOf,
  needs: readonly RankedNeed[],
  firmOf: (id: string) => FirmFacts,
): Quota["isMember"] {
  switch (share.kind) {
    case "categories":
      return (firm) => share.categories.some((category) => category === firmOf(firm).category);
    case "exporters":
      return (firm) => firmOf(firm).exports === true;
    case "own-region": {
      const regions = new Map(needs.map(({ needId, region }) => [needId, region]));
      return (firm, need) => regions.get(need) !== undefined && regions.get(need) === firmOf(firm).region;
    }
  }
}
