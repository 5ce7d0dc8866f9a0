import { setImmediate as nextTurn } from "node:timers/promises";
import { analysesQueue, canonicalJson, withoutLists, WrittenJson, type AnalysisResult } from "../contracts/index.js";
import { builtInPack, concerns, isToldEverything, keepFor, readFindingLines, type Concern } from "../planning/index.js";
import { FindingBatches, publishEvents, type Analysed, type FindingEntry } from "../publishing/index.js";
import type { Findings } from "./find.js";
import type { Services } from "./services.js";

/**
 * Publishes what an analysis found, a list of findings at a time. Who learns everything gets a batch even where nothing was
 * found, and in the last one what it all comes to.
 *
 * @param fence called before each list is published; throws when that is no longer this worker's to do.
 */
export async function publishFindings(
  services: Services,
  analysed: Analysed,
  { found, unseen, summary }: Findings,
  fence: () => Promise<void>,
): Promise<AnalysisResult["batches"]> {
  const routes = createRoutes(analysed);
  const publish = async (end: boolean) => {
    await fence();
    await publishReady(services, routes, { end, summary });
  };
  for (const list of found) {
    for (const { item, ...concern } of readFindingLines(list)) routes.add(concern, { list: "items", json: item });
    await publish(false);
  }
  for (const { needId, failure, ...concern } of unseen)
    routes.add(concern, { list: "setAside", json: new WrittenJson(canonicalJson({ needId, failure })) });
  await publish(true);
  return Object.fromEntries([...routes.chambers].map(([chamber, { count }]) => [chamber, count]));
}

interface Routes {
  readonly chambers: ReadonlyMap<string, FindingBatches>;
  /** Those who learn everything. */
  readonly whole: ReadonlySet<string>;
  add(concern: Concern, entry: FindingEntry): void;
}

/** Sorts findings by the chambers they concern; an analysis of a run for one chamber concerns that one alone. */
function createRoutes(analysed: Analysed): Routes {
  const { chamber, pack } = analysed.run;
  const told = builtInPack(pack).chambers.filter(({ id }) => chamber === "all" || chamber === id);
  const { request } = analysed;
  const partly = { ...analysed, request: { ...request, question: withoutLists(request.question) } };
  const whole = new Set(told.filter((one) => one.id === chamber || isToldEverything(one)).map(({ id }) => id));
  const chambers = new Map([...whole].map((id) => [id, new FindingBatches(analysed, id)]));
  const add = (concern: Concern, entry: FindingEntry) => {
    for (const one of told.filter((some) => concerns(concern, some))) {
      const own = chambers.get(one.id) ?? new FindingBatches(partly, one.id);
      chambers.set(one.id, own);
      own.add(entry);
    }
  };
  return { chambers, whole, add };
}

/** Publishes the batches that are ready, and at the end all that are left. */
async function publishReady(
  { backend, secret, keepDays }: Services,
  { chambers, whole }: Routes,
  { end, summary }: { readonly end: boolean; readonly summary: Findings["summary"] },
): Promise<void> {
  for (const [chamber, batches] of chambers) {
    // Writing a chamber's batches takes a while: the event loop is to turn in between, and renew locks.
    await nextTurn();
    const events = batches.take({ secret, end }, whole.has(chamber) ? summary : undefined);
    await publishEvents(backend, analysesQueue(chamber), events, keepFor(keepDays));
  }
}
