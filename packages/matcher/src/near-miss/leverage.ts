import { comparableWord } from "../domain/index.js";
import { requireCountOrAll } from "../options.js";
import { tieHash } from "../retrieval/index.js";
import { chancesIn, type Chance, type Change } from "./chances.js";
import { JointPlaces } from "./joint-places.js";
import type { NeedNearMisses } from "./near-miss.js";

/** A firm of a curve, and what it adds to those before it. */
export interface LeverageStep {
  readonly supplierId: string;
  /** Introductions more: places among the first k of needs that certified firms come to hold, all those so far being certified together. */
  readonly gain: number;
  /** Such places in all, with this firm. */
  readonly introductions: number;
  /** Those of them that nobody held before, since too few firms were eligible; the others take the place of another firm. */
  readonly filled: number;
}

/** What it would bring to certify firms of one region: introductions unlocked by one certificate. */
export interface CertificateLeverage {
  readonly certification: string;
  /** Code of the firms' region; absent for firms whose region is not known. */
  readonly region?: string;
  /** Firms that would win a place, each certified alone, and the needs in which they would. */
  readonly firms: number;
  readonly needs: number;
  /** Firm by firm, always the one that adds most; it ends where nothing is added, or with the last firm asked for. */
  readonly curve: readonly LeverageStep[];
  /**
   * False where more may be won than is counted: near misses were left out, or a firm whose certifications were unknown falls out of the first of a
   * need once one is known.
   */
  readonly complete: boolean;
}

/**
 * The certificates of some needs' near misses, by region of the firms; what unlocks most first. A curve has so many `steps` at the most:
 * a whole number from 0, or Infinity; a RangeError refuses any other.
 */
export function certificateLeverage(of: readonly NeedNearMisses[], steps: number): CertificateLeverage[] {
  requireCountOrAll("steps", steps);
  const uncounted = new Set(of.flatMap((need) => need.uncounted.map(comparableWord)));
  return chancesIn(of)
    .map((chance) => ({
      certification: chance.certification,
      ...(chance.region === undefined ? {} : { region: chance.region }),
      firms: chance.firms.size,
      needs: needsOf(chance).size,
      curve: curveOf(chance, of, steps),
      complete: !uncounted.has(comparableWord(chance.certification)) && !somebodyFalls(chance),
    }))
    .sort(byIntroductions);
}

function needsOf({ firms }: Chance): Set<number> {
  const comingIn = [...firms.values()].flat().filter(({ before }) => before === undefined);
  return new Set(comingIn.map(({ need }) => need));
}

function somebodyFalls({ firms }: Chance): boolean {
  return [...firms.values()].flat().some(({ before, after }) => before !== undefined && after === undefined);
}

/** Gains are looked up anew at each step: a firm may add more after another than before it, so none can be put off by what it added once. */
function curveOf({ certification, firms }: Chance, needs: readonly NeedNearMisses[], steps: number): LeverageStep[] {
  const left = new Map(firms);
  const places = new CertifiedPlaces(needs);
  const hash = tieHash(certification);
  const curve: LeverageStep[] = [];
  while (curve.length < steps && left.size > 0) {
    const { supplierId, gain } = mostGaining(left, places, hash);
    if (gain <= 0) break;
    places.add(left.get(supplierId)!);
    left.delete(supplierId);
    const introductions = (curve.at(-1)?.introductions ?? 0) + gain;
    curve.push({ supplierId, gain, introductions, filled: places.filled });
  }
  return curve;
}

/** The places of all needs that the firms certified so far have won. */
class CertifiedPlaces {
  private readonly won = new Map<number, JointPlaces>();

  constructor(private readonly needs: readonly NeedNearMisses[]) {}

  gain(changes: readonly Change[]): number {
    return changes.reduce((sum, change) => sum + this.of(change.need).gain(change), 0);
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) this.of(change.need).add(change);
  }

  get filled(): number {
    return [...this.won].reduce((sum, [need, { won }]) => {
      const { places, first } = this.needs[need]!;
      return sum + Math.min(won, places - first.length);
    }, 0);
  }

  private of(need: number): JointPlaces {
    const places = this.won.get(need) ?? new JointPlaces(this.needs[need]!.places);
    this.won.set(need, places);
    return places;
  }
}

/** The firm that adds most; of equals the first by the neutral tie key, then by id. */
function mostGaining(left: Chance["firms"], places: CertifiedPlaces, hash: number) {
  const tie = (id: string) => (tieHash(id) ^ hash) >>> 0;
  let most = { supplierId: "", gain: -Infinity, tie: 0 };
  for (const [supplierId, changes] of left) {
    const firm = { supplierId, gain: places.gain(changes), tie: tie(supplierId) };
    const order = most.gain - firm.gain || firm.tie - most.tie || compare(supplierId, most.supplierId);
    if (order < 0) most = firm;
  }
  return most;
}

function byIntroductions(a: CertificateLeverage, b: CertificateLeverage): number {
  const [ofA, ofB] = [a, b].map(({ curve }) => curve.at(-1)?.introductions ?? 0) as [number, number];
  return (
    ofB - ofA ||
    compare(comparableWord(a.certification), comparableWord(b.certification)) ||
    compare(a.region ?? "", b.region ?? "")
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The first firms of a certificate's curve. */
export function certifiedBy({ curve }: CertificateLeverage, firms: number): string[] {
  return curve.slice(0, firms).map(({ supplierId }) => supplierId);
}
