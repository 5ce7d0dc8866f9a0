import { excerpt, placeName, type RankingContext } from "../../files/index.js";
import { WORDS } from "./words.js";

/** Longest name in a table, in characters. */
const CHARACTERS = 40;

/** The name of a region by its code. */
export const regionName = (region: string | undefined, context: RankingContext): string =>
  region === undefined
    ? WORDS[context.language].unknownRegion
    : placeName({ country: context.pack.country, region }, context);

/** The name of a branch of the taxonomy by its code. */
export function sectorName(sector: string, { pack, language }: RankingContext): string {
  const label = pack.taxonomy.get(sector)?.labels[language];
  return excerpt(label === undefined ? sector : `${sector} ${label}`, CHARACTERS);
}
