/** What some work gave, and how long it took. */
export interface Timed<T> {
  readonly value: T;
  readonly seconds: number;
}

export function timed<T>(work: () => T): Timed<T> {
  const before = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - before) / 1_000 };
}

/** Time of each question, in µs. */
export function timesOf<Q>(questions: readonly Q[], work: (question: Q) => unknown): Float64Array {
  return Float64Array.from(questions, (question) => timed(() => work(question)).seconds * 1e6);
}
