import { comparableWord } from "../domain/index.js";
import type { Matcher } from "../match.js";
import { requireCount } from "../options.js";
import { Engine } from "../ranking/index.js";
import type { ResolvedNeed } from "../reference/index.js";
import type { SupplierIndex } from "../retrieval/index.js";
import { fixedFirm } from "./fixed-firm.js";

/** What ranking gives once some firms hold a certificate, all of them together. */
export interface JointIntroductions {
  /** How many firms were certified. */
  readonly firms: number;
  /** Places among the first k that they hold and did not hold before. */
  readonly introductions: number;
  /** Places more that are taken, by whomever: of needs for which too few firms were eligible. */
  readonly filled: number;
}

/** Needs with how many places each has. */
export interface NeedPlaces {
  readonly need: ResolvedNeed;
  readonly places: number;
}

/**
 * Certifies firms in a changed copy of the index and ranks all needs that ask for the certificate again, before and after. Nothing is taken from
 * what near misses were found to be, so that the one can be held against the other.
 *
 * @throws RangeError unless the places of each need are a whole number from 0.
 */
export function rankCertified(
  matcher: Pick<Matcher, "pack" | "profile">,
  index: SupplierIndex,
  needs: readonly NeedPlaces[],
  { certification, supplierIds }: { readonly certification: string; readonly supplierIds: readonly string[] },
): JointIntroductions {
  for (const { need, places } of needs) requireCount(`The places of ${need.need.id}`, places);
  const gap = { kind: "certification", word: certification, asked: "required" } as const;
  const fixed = supplierIds.map((id) => fixedFirm(index.get(id)!, gap));
  const changed = index.without(supplierIds).with(fixed, matcher.pack);
  const [before, after] = [engineOf(index, matcher), new Engine(changed, matcher.profile, matcher.pack)];
  const chosen = new Set(supplierIds);
  let [introductions, filled] = [0, 0];
  for (const { need, places } of needs.filter((one) => asksFor(one.need, certification))) {
    const [then, now] = [before.top(need, places), after.top(need, places)];
    const held = new Set(then.map(({ supplierId }) => supplierId));
    introductions += now.filter(({ supplierId }) => chosen.has(supplierId) && !held.has(supplierId)).length;
    filled += now.length - then.length;
  }
  return { firms: supplierIds.length, introductions, filled };
}

/** The engine of the index as it is, which serves all certificates; forgotten with the index. */
const engines = new WeakMap<SupplierIndex, { readonly profile: Matcher["profile"]; readonly engine: Engine }>();

function engineOf(index: SupplierIndex, { profile, pack }: Pick<Matcher, "pack" | "profile">): Engine {
  const known = engines.get(index);
  if (known?.profile === profile) return known.engine;
  const engine = new Engine(index, profile, pack);
  engines.set(index, { profile, engine });
  return engine;
}

function asksFor({ need: { required, preferred } }: ResolvedNeed, certification: string): boolean {
  const words = [...(required?.certifications ?? []), ...(preferred?.certifications ?? [])];
  return words.some((word) => comparableWord(word) === comparableWord(certification));
}
