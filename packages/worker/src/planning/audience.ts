import { findChamber, type CountryPack } from "@wasl/matcher";

/** A run was asked for a chamber that the country pack does not have. */
export class UnknownChamberError extends Error {
  override readonly name = "UnknownChamberError";

  constructor(
    readonly chamber: string,
    pack: CountryPack,
  ) {
    const ids = pack.chambers.map(({ id }) => id);
    const known =
      ids.length > 0 ? `Expected all or one of ${ids.join(", ")}.` : "This pack has no chambers to publish to.";
    super(`${chamber} is not a chamber of the pack ${pack.id}. ${known}`);
  }
}

/**
 * The id of the chamber that a name or an alias stands for; `all` stays `all`.
 *
 * @throws UnknownChamberError that lists the chambers.
 */
export function resolveAudience(name: string, pack: CountryPack): string {
  if (name.toLowerCase() === "all" && pack.chambers.length > 0) return "all";
  const chamber = findChamber(name, pack);
  if (!chamber) throw new UnknownChamberError(name, pack);
  return chamber.id;
}
