import { comparableWord } from "../domain/index.js";
import { tieKey, type Standing } from "../ranking/index.js";
import { tieHash } from "../retrieval/index.js";
import type { Certified } from "./joint-places.js";
import type { NeedNearMisses } from "./near-miss.js";

/** A need, by its position, in which a firm would stand elsewhere if it held a certificate. */
export interface Change extends Certified {
  readonly need: number;
}

/** Firms of one region that would win places with one certificate, with all needs that this changes. */
export interface Chance {
  readonly certification: string;
  /** Absent for firms whose region is not known. */
  readonly region: string | undefined;
  readonly firms: ReadonlyMap<string, readonly Change[]>;
}

/** The certificates that near misses lack, by region of the firms. */
export function chancesIn(of: readonly NeedNearMisses[]): Chance[] {
  const chances = new Map<string, Chance & { firms: Map<string, Change[]> }>();
  of.forEach((found, need) => {
    const standing = standingIn(found);
    for (const { certification, region, supplierId, rank, score } of found.certifiable) {
      const key = `${comparableWord(certification)}\t${region ?? ""}`;
      const chance = chances.get(key) ?? { certification, region, firms: new Map<string, Change[]>() };
      chances.set(key, chance);
      const after = standing(supplierId, score);
      addTo(chance.firms, supplierId, { need, after, before: undefined, rank });
    }
  });
  for (const chance of chances.values()) addThoseAmongTheFirst(chance, of);
  return [...chances.values()];
}

/** A firm may lack the certificate in one need and be among the first of another, which prefers it. */
function addThoseAmongTheFirst(
  { certification, firms }: { readonly certification: string; readonly firms: Map<string, Change[]> },
  of: readonly NeedNearMisses[],
): void {
  const word = comparableWord(certification);
  of.forEach((found, need) => {
    if (!found.preferred.some((one) => comparableWord(one) === word)) return;
    const standing = standingIn(found);
    for (const { supplierId, score } of found.first.filter((one) => firms.has(one.supplierId))) {
      const rising = found.rising.find(
        (one) => one.supplierId === supplierId && comparableWord(one.certification) === word,
      );
      const after = rising && standing(supplierId, rising.score);
      addTo(firms, supplierId, { need, after, before: standing(supplierId, score), rank: 0 });
    }
  });
}

function standingIn({ needId }: NeedNearMisses): (supplierId: string, score: number) => Standing {
  const needHash = tieHash(needId);
  return (supplierId, score) => ({ supplierId, score, tieKey: tieKey(supplierId, needHash) });
}

function addTo(firms: Map<string, Change[]>, supplierId: string, change: Change): void {
  const changes = firms.get(supplierId) ?? [];
  firms.set(supplierId, changes);
  changes.push(change);
}
