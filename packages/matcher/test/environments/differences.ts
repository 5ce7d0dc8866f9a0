/** How often the numbers of one field are not the same, of how many, and by how much at most (relative to 1 or the number). */
export interface Difference {
  readonly count: number;
  readonly of: number;
  readonly largest: number;
}

/** Where rankings differ, by the path of the field; positions in lists left out. Other than numbers may not differ at all. */
export function differencesBetween(expected: readonly string[], actual: readonly string[]): Map<string, Difference> {
  const numbers = new Map<string, { count: number; of: number; largest: number }>();
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (typeof a === "number" && typeof b === "number") {
      const field = numbers.get(path) ?? { count: 0, of: 0, largest: 0 };
      const largest = Math.max(field.largest, Math.abs(a - b) / Math.max(1, Math.abs(a)));
      numbers.set(path, { count: field.count + (a === b ? 0 : 1), of: field.of + 1, largest });
    } else if (isParted(a) && isParted(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        compare(a[key], b[key], Array.isArray(a) ? `${path}[]` : `${path}.${key}`);
    } else if (a !== b) {
      throw new Error(`${path}: ${String(b)} in place of ${String(a)}`);
    }
  };
  for (let i = 0; i < Math.max(expected.length, actual.length); i += 1)
    compare(JSON.parse(expected[i] ?? "null"), JSON.parse(actual[i] ?? "null"), "");
  return new Map([...numbers].filter(([, { count }]) => count > 0));
}

function isParted(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
