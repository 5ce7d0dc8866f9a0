/** Faults that happened so far. */
export interface Tally {
  kills: number;
  freezes: number;
  restarts: number;
  drops: number;
  jumps: number;
}

/** How many faults of each kind a campaign must have seen. */
export type Quotas = Readonly<Tally>;

export const noFaults = (): Tally => ({ kills: 0, freezes: 0, restarts: 0, drops: 0, jumps: 0 });

/** What the quotas still ask for, by kind; kinds that have all are left out. */
export function missing(quotas: Quotas, tally: Tally): [keyof Tally, number][] {
  const kinds = Object.keys(quotas) as (keyof Tally)[];
  return kinds
    .map((kind): [keyof Tally, number] => [kind, quotas[kind] - tally[kind]])
    .filter(([, count]) => count > 0);
}
