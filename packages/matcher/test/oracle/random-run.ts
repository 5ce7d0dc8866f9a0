import {
  checkNeed,
  checkSupplier,
  createNeedIndex,
  createSupplierIndex,
  orThrow,
  type ResolvedNeed,
  type ResolvedSupplier,
  type ScoringProfile,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { createRegister, rankAll, type Query, type Ranked } from "../../src/ranking/index.js";
import type { NeedIndex, SupplierIndex } from "../../src/retrieval/index.js";
import type { Draw } from "./draw.js";
import { queriesWithin } from "./query-within.js";
import { drawFirms } from "./random-firms.js";
import { drawNeed } from "./random-needs.js";
import { drawProfile } from "./random-profiles.js";

/** Firms, needs and a profile that were drawn, as an index and as brute force sees them. */
export interface DrawnRun {
  readonly suppliers: readonly ResolvedSupplier[];
  readonly needs: readonly ResolvedNeed[];
  readonly profile: ScoringProfile;
  readonly register: SupplierIndex;
  readonly needIndex: NeedIndex;
  readonly queryOf: (need: ResolvedNeed) => Query;
  /** All firms for a need, by brute force. */
  readonly ranked: (need: ResolvedNeed) => Ranked;
}

/** A run of so many needs over the firms of a drawn world, none when the world has no firms. */
export function drawRun(draw: Draw, needCount: number): DrawnRun {
  const { firms, climate } = drawFirms(draw);
  const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
  const needs = Array.from({ length: needCount }, (_, i) =>
    orThrow(checkNeed({ ...drawNeed(draw, climate, firms), id: `n${i}` }, morocco)),
  );
  const profile = drawProfile(draw);
  const queryOf = queriesWithin(suppliers, profile);
  const all = createRegister(suppliers);
  return {
    suppliers,
    needs,
    profile,
    register: createSupplierIndex(suppliers, morocco),
    needIndex: createNeedIndex(needs, morocco),
    queryOf,
    ranked: (need) => rankAll(queryOf(need), all),
  };
}
