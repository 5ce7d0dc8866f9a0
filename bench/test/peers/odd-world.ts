import {
  createSupplierIndex,
  orThrow,
  resolveNeed,
  resolveSupplier,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import { firmOf, type Firm } from "../../src/peers/plain-firm.js";
import { coreScoring } from "../../src/scenarios/formula.js";
import { oddNeeds, oddSuppliers } from "./odd-pairs.js";

const { pack } = coreScoring;

/** Firms and needs of everything that is rare, as records, as an index and as plain objects. */
export interface OddWorld {
  readonly records: readonly ResolvedSupplier[];
  readonly index: SupplierIndex;
  readonly plain: readonly Firm[];
  readonly needs: readonly ResolvedNeed[];
}

export function oddWorld(firms: number, needs: number): OddWorld {
  const records = oddSuppliers(firms).map((supplier) => orThrow(resolveSupplier(supplier, pack)));
  return {
    records,
    index: createSupplierIndex(records, pack),
    plain: records.map(firmOf),
    needs: oddNeeds(needs).map((need) => orThrow(resolveNeed(need, pack))),
  };
}
