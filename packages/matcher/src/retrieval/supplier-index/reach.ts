import type { ServiceArea } from "../../domain/index.js";
import type { ResolvedSupplier } from "../../reference/index.js";
import { Dictionary } from "../columns/dictionary.js";

/** A service area with the regions that its names were resolved to. */
export interface Reach {
  readonly area: ServiceArea;
  readonly regions: readonly string[];
}

/** Gives equal reaches one number. */
export class ReachCollector {
  private readonly known = new Dictionary<Reach>();

  /** 0 for a firm of which the service area is not known. */
  numberOf({ supplier: { serviceArea }, servedRegions }: ResolvedSupplier): number {
    if (serviceArea === undefined) return 0;
    return 1 + this.known.numberOf(keyOf(serviceArea), () => ({ area: serviceArea, regions: [...servedRegions] }));
  }

  finished(): readonly Reach[] {
    return this.known.values;
  }
}

/** Regions are named in the terms of one gazetteer, so equal names are equal regions. */
function keyOf(area: ServiceArea): string {
  switch (area.kind) {
    case "national":
      return "national";
    case "radius":
      return `radius ${area.km}`;
    case "regions":
      return area.regions.length === 1 ? `region ${area.regions[0]!}` : JSON.stringify(area.regions);
  }
}
