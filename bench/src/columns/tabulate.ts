/** A number for each value, by its index. Works once a need, so it spares the iterator of `Float64Array.from`. */
export function tabulate<T>(values: readonly T[], compute: (value: T) => number): Float64Array {
  const table = new Float64Array(values.length);
  for (let i = 0; i < table.length; i += 1) table[i] = compute(values[i]!);
  return table;
}
