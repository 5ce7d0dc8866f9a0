import type { Share } from "./share.js";
import type { FirmFacts } from "./run-inputs.js";

/** What became of a buyer and a firm before: they met, or one declined. */
export type History = "met" | "declined";

/** How a firm's free capacity limits it. */
export type CapacityRule =
  /** Each need's annual value may be no more than it: introductions are not orders yet. */
  | "each"
  /** The annual values of all its introductions together may be no more than it. */
  | "sum"
  | "ignored";

/** How introductions of a run are to be allocated. */
export interface RunOptions {
  /** What is known of a firm. */
  readonly firmOf: (supplierId: string) => FirmFacts;
  /** Most introductions of a firm. */
  readonly most: number;
  /** Fewer places than `most` for some firms, such as those that were introduced often of late. */
  readonly placesOf?: ((supplierId: string) => number) | undefined;
  readonly shares?: readonly Share[] | undefined;
  /** An allocation in which no need and firm would both rather have each other, instead of the highest total; without shares. */
  readonly stable?: boolean | undefined;
  /** `each` unless given. Unknown values limit nobody. */
  readonly capacity?: CapacityRule | undefined;
  /** What became of a pair before, if it is to be left out. */
  readonly historyOf?: ((needId: string, supplierId: string) => History | undefined) | undefined;
}
