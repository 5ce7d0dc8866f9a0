/** Longer keys come from free text that will hardly come twice. */
const LONGEST_KEY = 200;

/**
 * Remembers the results of a pure function of a text. It forgets everything when it holds `limit` results, so its memory
 * is bounded whatever it is asked.
 */
export function remember<T>(compute: (key: string) => T, limit = 10_000): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    if (key.length > LONGEST_KEY) return result;
    if (known.size >= limit) known.clear();
    known.set(key, result);
    return result;
  };
}
