/** Gives equal values one number each, in the order in which they first come. */
export class Dictionary<T> {
  readonly values: T[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a value, which is made when its key comes first; the key is the same for equal values only. */
  numberOf(key: string, make: () => T): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    this.numbers.set(key, number);
    this.values.push(make());
    return number;
  }
}
