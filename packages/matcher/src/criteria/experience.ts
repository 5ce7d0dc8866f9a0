import type { ScoringProfile } from "../domain/index.js";
import { dossierOf, type PastReference } from "../dossier/index.js";
import type { CountryPack, ResolvedNeed } from "../reference/index.js";
import { utilityOfCount } from "./counted.js";
import type { Criterion } from "./criterion.js";
import { similarityUnder } from "./sector.js";

/** How many of a firm's references are close enough to the need in sector. */
export function experienceCriterion(
  { need }: ResolvedNeed,
  profile: ScoringProfile,
  pack: CountryPack,
): Criterion | undefined {
  const { experience } = profile.criteria;
  if (experience === undefined) return undefined;
  const similarityOf = similarityUnder(profile, pack.taxonomy);
  const isSimilar = ({ activities }: PastReference) =>
    activities.some((done) => need.activities.some((asked) => similarityOf(asked, done) >= experience.similarity));
  return {
    id: "experience",
    weight: experience.weight,
    assess(firm) {
      const { references } = dossierOf(firm, pack);
      if (references === undefined) return { utility: experience.unknownUtility, facts: { criterion: "experience" } };
      const similar = references.filter(isSimilar);
      const latest = latestDate(similar);
      return {
        utility: utilityOfCount(similar.length, experience.full),
        facts: {
          criterion: "experience",
          references: references.length,
          similar: similar.length,
          ...(latest === undefined ? {} : { latest }),
        },
      };
    },
  };
}

function latestDate(references: readonly PastReference[]): string | undefined {
  return references
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
