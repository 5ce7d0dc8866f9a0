import type { Quotas } from "./faults/tally.js";
import type { BackendName } from "./ground/arena.js";

/** Faults of one seed: on Redis three make 200 kills, 30 freezes, 6 restarts and 1,500 dropped connections. */
export const QUOTAS: Readonly<Record<BackendName, Quotas>> = {
  redis: { kills: 70, freezes: 10, restarts: 3, drops: 520, jumps: 0 },
  postgres: { kills: 70, freezes: 10, restarts: 3, drops: 520, jumps: 0 },
};

/** So many times the faults of each kind, rounded up. */
export const scaled = (quotas: Quotas, factor: number): Quotas =>
  Object.fromEntries(
    Object.entries(quotas).map(([kind, count]) => [kind, Math.ceil(count * factor)]),
  ) as unknown as Quotas;
