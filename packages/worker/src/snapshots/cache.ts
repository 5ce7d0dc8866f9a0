/** Time after which what is held in memory for runs is let go when no run asks for it, in ms. */
export const IDLE_MS = 600_000;

interface Entry<Value> {
  readonly value: Promise<Value>;
  readonly timer: NodeJS.Timeout;
}

/**
 * Keeps the last few values made for a key, each for as long as it is asked for at least every `idleMs`, and makes each once
 * even when several ask at the same time.
 */
export function createCache<Value>(
  capacity: number,
  make: (key: string) => Promise<Value>,
  idleMs = IDLE_MS,
): (key: string) => Promise<Value> {
  const entries = new Map<string, Entry<Value>>();
  const forget = (key: string) => {
    clearTimeout(entries.get(key)?.timer);
    entries.delete(key);
  };
  const begin = (key: string): Entry<Value> => {
    const value = make(key);
    value.catch(() => forget(key));
    // A process that has nothing else to do may end.
    return { value, timer: setTimeout(forget, idleMs, key).unref() };
  };
  return (key) => {
    const entry = entries.get(key) ?? begin(key);
    entry.timer.refresh();
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.keys().next().value;
    if (entries.size > capacity && oldest !== undefined) forget(oldest);
    return entry.value;
  };
}
