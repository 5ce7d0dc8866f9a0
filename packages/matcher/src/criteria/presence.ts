import type { ScoringProfile } from "../domain/index.js";
import { dossierOf } from "../dossier/index.js";
import type { CountryPack } from "../reference/index.js";
import { utilityOfCount } from "./counted.js";
import type { Criterion } from "./criterion.js";

/** In how many areas a firm has worked. */
export function presenceCriterion(
  { criteria: { presence } }: ScoringProfile,
  pack: CountryPack,
): Criterion | undefined {
  if (presence === undefined) return undefined;
  return {
    id: "presence",
    weight: presence.weight,
    assess(firm) {
      const { areas } = dossierOf(firm, pack);
      if (areas === undefined) return { utility: presence.unknownUtility, facts: { criterion: "presence" } };
      return { utility: utilityOfCount(areas, presence.full), facts: { criterion: "presence", areas } };
    },
  };
}
