/** Numbers distinct values as they come, so that a column holds small codes instead of the values. */
export class Dictionary<T> {
  /** The distinct values; a value's code is its index. */
  readonly values: T[] = [];
  private readonly codes = new Map<string, number>();

  /** The code of a value, of which `key` is what tells it from others. */
  codeOf(key: string, value: () => T): number {
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    this.codes.set(key, this.values.length);
    return this.values.push(value()) - 1;
  }
}
