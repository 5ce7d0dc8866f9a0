/** What a need does to the thread that ranks it. */
export type Poison = "throws" | "hoards" | "kills";

/** Why a need is set aside that does so, as results say it. */
export const FAILURES: Readonly<Record<Poison, string>> = {
  throws: "error",
  hoards: "out-of-memory",
  kills: "killed-its-worker",
};

const MARK = /^poison-(throws|hoards|kills)-/;

/** The id that makes a need poison. */
export const poisoned = (poison: Poison, id: string) => `poison-${poison}-${id}`;

/** What a need of this id does; undefined for a sound one. */
export const poisonOf = (id: string) => MARK.exec(id)?.[1] as Poison | undefined;

/** The poison in a run of this number: an error in each, now and then an exhausted heap, seldom a killed process. */
export function poisonIn(number: number): Poison[] {
  return ["throws", ...(number % 3 === 1 ? ["hoards" as const] : []), ...(number % 6 === 2 ? ["kills" as const] : [])];
}
