import type { ServiceArea } from "../../domain/index.js";
import type { ResolvedSupplier } from "../../reference/index.js";

/** A service area with the regions that its names were resolved to. */
export interface Reach {
  readonly area: ServiceArea;
  readonly regions: readonly string[];
}

export function reachOf({ supplier: { serviceArea }, servedRegions }: ResolvedSupplier): Reach | undefined {
  return serviceArea && { area: serviceArea, regions: [...servedRegions] };
}

/** The same text for the same reach only. */
export function reachKey({ area, regions }: Reach): string {
  switch (area.kind) {
    case "national":
      return "national";
    case "radius":
      return `radius ${area.km}`;
    case "regions":
      return `regions ${JSON.stringify([area.regions, regions])}`;
  }
}
