import { generateRegister } from "@wasl/fixtures";
import { orThrow, resolveSupplier, type CountryPack, type ResolvedSupplier } from "@wasl/matcher";
import type { Overlay } from "./overlay.js";

/** A generated register, laid over by what it has not, and looked up in a country pack. */
export interface RegisterPlan {
  readonly size: number;
  readonly seed: number;
  readonly pack: CountryPack;
  readonly overlays?: readonly Overlay[];
}

/** The firms of a plan, streamed anew each time they are iterated, so that no register need fit in memory. */
export function plannedRegister({ size, seed, pack, overlays = [] }: RegisterPlan): Iterable<ResolvedSupplier> {
  function* firms(): Generator<ResolvedSupplier, void, undefined> {
    for (const firm of generateRegister({ size, seed })) {
      const laidOver = overlays.reduce((before, overlay) => overlay(before), firm);
      yield orThrow(resolveSupplier(laidOver, pack));
    }
  }
  return { [Symbol.iterator]: firms };
}
