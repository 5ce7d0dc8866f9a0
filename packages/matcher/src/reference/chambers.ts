import type { Chamber, CountryPack } from "./country-pack.js";

/** The chamber with this id or alias (`casablanca-settat`, `CCIS-06`, `MA-06`), in any case; undefined when there is none. */
export function findChamber(name: string, pack: CountryPack): Chamber | undefined {
  const wanted = name.toLowerCase();
  return pack.chambers.find(
    (chamber) => chamber.id === wanted || chamber.aliases.some((alias) => alias.toLowerCase() === wanted),
  );
}

/** The chamber that serves a region; undefined when the pack has none for it. */
export function chamberOfRegion(region: string | undefined, pack: CountryPack): Chamber | undefined {
  return region === undefined ? undefined : pack.chambers.find((chamber) => chamber.region === region);
}
