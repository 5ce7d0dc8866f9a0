import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createNeedIndex,
  createSupplierIndex,
  openSupplierIndex,
  orThrow,
  parseProfile,
  type ResolvedNeed,
  type ResolvedSupplier,
  type SupplierIndex,
} from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import type { World } from "./world.js";

/** What an environment makes of the world. */
export interface Outcome {
  /** The snapshot of the index that was built here. */
  readonly snapshot: Uint8Array;
  /** Rankings as JSON: one line a need and profile, then one line a firm and profile. */
  readonly lines: readonly string[];
}

const K = 10;
const FIRMS_ASKED = 100;

/** Builds an index of the world's firms, and ranks in the index that was handed over. */
export function outcomeOf({ firms, needs, profiles }: World, handed: Uint8Array): Outcome {
  const suppliers = firms.map((firm) => orThrow(checkSupplier(firm, morocco)));
  const resolved = needs.map((need) => orThrow(checkNeed(need, morocco)));
  const index = openSupplierIndex(handed);
  return {
    snapshot: createSupplierIndex(suppliers, morocco).snapshot(),
    lines: profiles.flatMap((profile) => rankingsUnder(parseProfile(profile), index, suppliers, resolved)),
  };
}

function rankingsUnder(
  profile: World["profiles"][number],
  index: SupplierIndex,
  suppliers: readonly ResolvedSupplier[],
  needs: readonly ResolvedNeed[],
): string[] {
  const matcher = createMatcher({ pack: morocco, profile });
  const needIndex = createNeedIndex(needs, morocco);
  const step = Math.ceil(suppliers.length / FIRMS_ASKED);
  const asked = suppliers.filter((_, i) => i % step === 0);
  return [
    ...needs.map((need) => exactJson(matcher.rank(need, index, { k: K }))),
    ...asked.map((firm) => exactJson(matcher.rankNeeds(firm, needIndex, { k: K, register: index }))),
  ];
}

/** JSON writes a finite number to its last bit, but loses the sign of -0, NaN and infinities. */
function exactJson(value: unknown): string {
  const isLost = (part: unknown) => Object.is(part, -0) || (typeof part === "number" && !Number.isFinite(part));
  return JSON.stringify(value, (_, part: unknown) => (isLost(part) ? `number ${1 / (part as number)}` : part));
}
