/** Remembers what was made for a key; it forgets everything when it holds too much, so its memory is bounded. */
export class BoundedMap<K, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly limit: number) {}

  getOrMake(key: K, make: () => V): V {
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const value = make();
    if (this.known.size >= this.limit) this.known.clear();
    this.known.set(key, value);
    return value;
  }
}
