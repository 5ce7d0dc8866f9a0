import { excerpt, placeName, type RankingContext } from "../../files/index.js";
import { sectorName as fullName } from "../../files/rankings/sector-name.js";
import { WORDS } from "./words.js";

/** Longest name in a table, in characters. */
const CHARACTERS = 40;

/** The name of a region by its code. */
export const regionName = (region: string | undefined, context: RankingContext): string =>
  region === undefined
    ? WORDS[context.language].unknownRegion
    : placeName({ country: context.pack.country, region }, context);

/** The name of a branch of the taxonomy by its code, as short as a table wants it. */
export const sectorName = (sector: string, context: RankingContext): string =>
  excerpt(fullName(sector, context), CHARACTERS);
