import { haversineKm } from "../reference/index.js";
import type { GroupCandidate } from "./candidate.js";

/** A firm of unknown place is apart from nobody, as far as anybody knows. */
export const NOWHERE = -1;

/** The points at which candidates stand, and which of them are too far from each other for one group. */
export class Spots {
  /** By position of the candidate: number of its point; {@link NOWHERE} when unknown. */
  readonly spotOf: Int32Array;
  /** By number: a candidate that stands there. */
  private readonly first: GroupCandidate[] = [];
  private readonly near = new Map<number, readonly boolean[]>();

  constructor(
    candidates: readonly GroupCandidate[],
    private readonly km: number,
  ) {
    const numbers = new Map<string, number>();
    this.spotOf = Int32Array.from(candidates, (candidate) => {
      const { point } = candidate;
      if (point === undefined) return NOWHERE;
      const key = `${point.lat},${point.lon}`;
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) this.first.push(candidate);
      numbers.set(key, number);
      return number;
    });
  }

  get count(): number {
    return this.first.length;
  }

  /** Whether members at two points are close enough. */
  areNear(a: number, b: number): boolean {
    if (a === b || a === NOWHERE || b === NOWHERE) return true;
    return this.nearTo(a)[b]!;
  }

  private nearTo(spot: number): readonly boolean[] {
    const known = this.near.get(spot);
    if (known !== undefined) return known;
    const { point } = this.first[spot]!;
    const near = this.first.map((other) => haversineKm(point!, other.point!) <= this.km);
    this.near.set(spot, near);
    return near;
  }
}
