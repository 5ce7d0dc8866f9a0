import type { History, RunOptions } from "@wasl/matcher/allocate";
import type { Past, PastPair, RecentFirm } from "../snapshots/index.js";

/** Whose a need of the run is. */
interface OwnedNeed {
  readonly needId: string;
  readonly buyerId: string;
}

/** What an allocation is asked to heed of the past: which pairs are left out, and which firms have fewer places than `most`. */
export function heeding(
  { pairs, recent }: Past,
  needs: readonly OwnedNeed[],
  most: number,
): Pick<RunOptions, "historyOf" | "placesOf"> {
  const historyOf = historyIn(pairs, new Map(needs.map(({ needId, buyerId }) => [needId, buyerId])));
  return recent ? { historyOf, placesOf: placesLeft(recent, most) } : { historyOf };
}

/** What is known of the need itself counts before what is known of its buyer's other needs; of two that say something of the same, a refusal. */
function historyIn(pairs: readonly PastPair[], buyers: ReadonlyMap<string, string>): RunOptions["historyOf"] {
  const byNeed = new Map<string, History>();
  const byBuyer = new Map<string, History>();
  for (const { needId, buyerId = buyers.get(needId), supplierId, history, bars } of pairs) {
    setWorse(byNeed, keyOf(needId, supplierId), history);
    if (bars === "buyer" && buyerId !== undefined) setWorse(byBuyer, keyOf(buyerId, supplierId), history);
  }
  return (needId, supplierId) =>
    byNeed.get(keyOf(needId, supplierId)) ?? byBuyer.get(keyOf(buyers.get(needId) ?? "", supplierId));
}

const keyOf = (a: string, b: string) => JSON.stringify([a, b]);

function setWorse(map: Map<string, History>, key: string, history: History): void {
  if (map.get(key) !== "declined") map.set(key, history);
}

/** How many places each firm has left after what it had of late. Of a firm that is there twice the greater number counts. */
function placesLeft(recent: readonly RecentFirm[], most: number): (supplierId: string) => number {
  const had = new Map<string, number>();
  for (const { supplierId, introductions } of recent)
    had.set(supplierId, Math.max(introductions, had.get(supplierId) ?? 0));
  return (supplierId) => Math.max(0, most - (had.get(supplierId) ?? 0));
}
