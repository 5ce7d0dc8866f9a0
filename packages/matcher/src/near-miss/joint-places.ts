import { byRank, type Standing } from "../ranking/index.js";

/** A firm that would hold a certificate, in one need that asks for it. */
export interface Certified {
  /** Where it would stand; undefined for a firm among the first k that would fall behind all who come in. */
  readonly after: Standing | undefined;
  /** Where it stands now, for a firm that is among the first k already. */
  readonly before: Standing | undefined;
  /** The place it would take if it alone were certified; 0 for a firm that is among the first k already. */
  readonly rank: number;
}

/**
 * How many places of one need several firms win together, when the firms of a set come to hold a certificate. A firm that comes in is pushed down by others of
 * the set that come before it, and by those among the first k that rise above it; no firm outside the set and the first k comes before it.
 */
export class JointPlaces {
  private readonly certified: Certified[] = [];
  won = 0;

  constructor(private readonly places: number) {}

  /** How many places more are won with one more firm; −1 where a firm among the first k rises above the last that came in. */
  gain(firm: Certified): number {
    if (this.certified.length === 0) return firm.before === undefined ? 1 : 0;
    return this.wonBy([...this.certified, firm]) - this.won;
  }

  add(firm: Certified): void {
    this.won += this.gain(firm);
    this.certified.push(firm);
  }

  private wonBy(all: readonly Certified[]): number {
    return all.filter((firm) => firm.before === undefined && this.placeOf(firm, all) <= this.places).length;
  }

  private placeOf({ rank, after }: Certified, all: readonly Certified[]): number {
    return all.reduce(
      (place, other) => place + Number(isBetter(other.after, after!)) - Number(isBetter(other.before, after!)),
      rank,
    );
  }
}

function isBetter(one: Standing | undefined, than: Standing): boolean {
  return one !== undefined && byRank(one, than) < 0;
}
