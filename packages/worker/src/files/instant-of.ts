/** A day as its first instant, an instant in universal time, anything else as it is. */
export function instantOf(at: unknown): { at?: unknown } {
  const time = typeof at === "string" ? Date.parse(at) : NaN;
  if (Number.isNaN(time)) return at === undefined ? {} : { at };
  return { at: new Date(time).toISOString() };
}
