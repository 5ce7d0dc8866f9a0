/** Keeps the last few values made for a key, and makes each once even when several ask at the same time. */
export function createCache<Value>(
  capacity: number,
  make: (key: string) => Promise<Value>,
): (key: string) => Promise<Value> {
  const entries = new Map<string, Promise<Value>>();
  return (key) => {
    const value = entries.get(key) ?? make(key);
    entries.delete(key);
    entries.set(key, value);
    value.catch(() => entries.delete(key));
    const oldest = entries.keys().next().value;
    if (entries.size > capacity && oldest !== undefined) entries.delete(oldest);
    return value;
  };
}
