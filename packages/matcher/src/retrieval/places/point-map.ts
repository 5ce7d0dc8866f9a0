import type { Point } from "../../reference/index.js";

/**
 * Remembers what was made for a point; it forgets everything when it holds too much. Its keys are the two numbers: to write them
 * out as one text takes longer than all else in a look-up.
 */
export class PointMap<V> {
  private readonly byLatitude = new Map<number, Map<number, V>>();
  private count = 0;

  constructor(private readonly limit: number) {}

  getOrMake(point: Point, make: () => V): V {
    const known = this.byLatitude.get(point.lat)?.get(point.lon);
    if (known !== undefined) return known;
    const value = make();
    if (this.count >= this.limit) this.clear();
    this.count += 1;
    const onLatitude = this.byLatitude.get(point.lat) ?? new Map<number, V>();
    this.byLatitude.set(point.lat, onLatitude.set(point.lon, value));
    return value;
  }

  private clear(): void {
    this.byLatitude.clear();
    this.count = 0;
  }
}
