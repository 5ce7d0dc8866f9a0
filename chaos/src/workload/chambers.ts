import type { CountryPack, ResolvedNeed } from "@wasl/matcher";

export type Chamber = CountryPack["chambers"][number];

/** Whether a need belongs to a chamber: it names it, or names none and lies in its region. */
export const owns = ({ id, region }: Chamber, { need, place }: ResolvedNeed) =>
  need.chamber === undefined ? region !== undefined && place.region === region : need.chamber === id;

/** Whether a chamber learns everything of a need. */
export const learnsAll = (chamber: Chamber, need: ResolvedNeed) => chamber.kind === "federation" || owns(chamber, need);
