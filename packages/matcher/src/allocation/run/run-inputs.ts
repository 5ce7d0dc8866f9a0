import type { FirmCategory } from "../../domain/index.js";
import type { ResolvedNeed, ResolvedSupplier } from "../../reference/index.js";
import type { Option } from "../problem.js";

/** A need of a run with its ranking, as plain data. */
export interface RankedNeed {
  readonly needId: string;
  readonly buyerId: string;
  /** Most introductions. */
  readonly wanted: number;
  /** MAD a year. */
  readonly annualValue?: number | undefined;
  /** Code of the region where it is to be served. */
  readonly region?: string | undefined;
  /** The firms it may be introduced to, best first: the first of its ranking, deeper than `wanted`. */
  readonly ranking: readonly Option[];
}

/** What an allocation asks of a firm, as plain data; what is absent is unknown. */
export interface FirmFacts {
  readonly category?: FirmCategory | undefined;
  /** Code of the region where it stands. */
  readonly region?: string | undefined;
  /** Value of the orders that it can still take on, MAD a year. */
  readonly freeCapacity?: number | undefined;
  /** Whether it exports: a share above 0, or a market; absent where neither is known. */
  readonly exports?: boolean | undefined;
}

/** A need with what a ranking's `top` found for it. */
export function rankedNeed({ need, place }: ResolvedNeed, wanted: number, found: readonly Option[]): RankedNeed {
  return {
    needId: need.id,
    buyerId: need.buyer.id,
    wanted,
    ...(need.annualValue !== undefined && { annualValue: need.annualValue }),
    ...(place.region !== undefined && { region: place.region }),
    ranking: found.map(({ supplierId, score }) => ({ supplierId, score })),
  };
}

/** What a register's record says of a firm. */
export function firmFacts({ supplier, place }: ResolvedSupplier): FirmFacts {
  const { category, freeCapacity, export: sales } = supplier;
  const exports = exportsBy(sales);
  return {
    ...(category !== undefined && { category }),
    ...(place.region !== undefined && { region: place.region }),
    ...(freeCapacity !== undefined && { freeCapacity }),
    ...(exports !== undefined && { exports }),
  };
}

function exportsBy(sales: ResolvedSupplier["supplier"]["export"]): boolean | undefined {
  if ((sales?.share ?? 0) > 0 || (sales?.markets ?? []).length > 0) return true;
  return sales?.share === undefined && sales?.markets === undefined ? undefined : false;
}
