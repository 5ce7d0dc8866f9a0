import type { RecentFirm } from "../snapshots/index.js";
import type { Ledger } from "./ledger.js";

/** Which introductions count against the places of firms that had some of late. */
export interface RecentTime {
  /** Introductions from this instant on count, as milliseconds since 1970. */
  readonly since: number;
  /** What this run introduced itself does not count. */
  readonly runId: string;
}

/** The firms that had introductions within the time, and how many. */
export function recentFirms(ledger: Ledger, { since, runId }: RecentTime): RecentFirm[] {
  const counts = new Map<string, number>();
  for (const { supplierId, at, runId: by } of ledger.introductions)
    if (by !== runId && Date.parse(at) >= since) counts.set(supplierId, (counts.get(supplierId) ?? 0) + 1);
  return Array.from(counts, ([supplierId, introductions]) => ({ supplierId, introductions }));
}
