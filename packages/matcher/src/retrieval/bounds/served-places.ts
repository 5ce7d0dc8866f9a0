import type { LocatedPlace } from "../../reference/index.js";
import { BoundedMap } from "../bounded-map.js";
import type { Countries } from "../places/place-table.js";
import { regionMask, servedRegions } from "../supplier-index/node-summary.js";
import type { Reach } from "../supplier-index/reach.js";
import type { Segment } from "../supplier-index/segment.js";

/** How a reach covers a need's place: always, by the firm's country, by its radius, or never (0). */
export const COVERED = 1;
export const BY_COUNTRY = 2;
export const BY_RADIUS = 3;

/** A need's place as the service areas of a segment see it. */
export interface ServedPlace {
  /** By reach number: one of the constants above. */
  readonly byReach: Uint8Array;
  /** Number of the country among the segment's; -1 when no firm is there. */
  readonly country: number;
  /** The bit of the need's region in node summaries; 0 when no firm names the region. */
  readonly regionMask: number;
}

/** The places of needs as the service areas of a segment see them: so many are remembered. */
export class ServedPlaces {
  private readonly regions: readonly string[];
  private readonly served: BoundedMap<string, ServedPlace>;

  constructor(
    private readonly reaches: Segment["reaches"],
    private readonly countries: Countries["numbers"],
    remembered: number,
  ) {
    this.regions = servedRegions(reaches);
    this.served = new BoundedMap(remembered);
  }

  at({ country, region = "" }: LocatedPlace): ServedPlace {
    return this.served.getOrMake(`${country}\t${region}`, () => ({
      byReach: Uint8Array.from([0, ...this.reaches.map((reach) => coverage(reach, region))]),
      country: this.countries.get(country) ?? -1,
      regionMask: this.regions.includes(region) ? regionMask(this.regions.indexOf(region)) : 0,
    }));
  }
}

function coverage({ area, regions }: Reach, region: string): number {
  if (area.kind === "national") return BY_COUNTRY;
  if (area.kind === "radius") return BY_RADIUS;
  return regions.includes(region) ? COVERED : 0;
}
