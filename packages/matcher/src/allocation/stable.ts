import { tieKey } from "../ranking/index.js";
import { tieHash } from "../retrieval/index.js";
import { capacityIn, scoreOf, wantedOf } from "./network.js";
import type { AllocationNeed, AllocationProblem, Introduced } from "./problem.js";

/** How much a firm would like a need; higher is better. */
export type Liking = (supplierId: string, needId: string) => number;

/** A firm of an allocation that both its need and it would rather have another for. */
export interface BlockingPair {
  readonly needId: string;
  readonly supplierId: string;
}

/**
 * An allocation in which no need and firm would both rather have each other than what they have: needs ask firms in the order of
 * their scores, and a firm keeps those it likes best, up to its capacity (Gale and Shapley, College admissions and the stability of
 * marriage, 1962). Of all stable allocations it is the best for every need. Equal scores are decided by the order of the options, equal likings by the
 * hash of both ids, which favours nobody.
 *
 * @param liking the need's score for the firm when absent: then both sides want the same.
 * @throws RangeError for a score, a number wanted or a capacity that is none.
 */
export function allocateStably(problem: AllocationProblem, liking?: Liking): Introduced[] {
  const asking = problem.needs.map((need, number) => new Asker(need, number, liking));
  const kept = new Map<string, Application[]>();
  const open = [...asking];
  for (let asker = open.pop(); asker; asker = open.pop()) {
    for (let application = asker.next(); application; application = asker.next()) {
      const turnedDown = keepBest(kept, application, capacityIn(problem, application.supplierId));
      if (turnedDown) turnedDown.asker.held -= 1;
      if (turnedDown && turnedDown.asker !== asker) open.push(turnedDown.asker);
    }
  }
  return readKept(problem.needs, kept);
}

interface Application {
  readonly asker: Asker;
  readonly supplierId: string;
  readonly score: number;
  readonly liking: number;
  readonly tieKey: number;
  /** Its place among the need's options. */
  readonly place: number;
}

/** A need that goes through its options from the best on. */
class Asker {
  held = 0;
  readonly #options: Application[];
  readonly #wanted: number;
  #at = 0;

  constructor(
    readonly need: AllocationNeed,
    readonly number: number,
    liking: Liking | undefined,
  ) {
    const hash = tieHash(need.needId);
    this.#wanted = wantedOf(need);
    this.#options = need.options
      .map(({ supplierId, score }, place) => ({
        asker: this,
        supplierId,
        score: scoreOf({ supplierId, score }, need.needId),
        liking: liking ? liking(supplierId, need.needId) : score,
        tieKey: tieKey(supplierId, hash),
        place,
      }))
      .sort(byScoreAndPlace);
  }

  /** The next firm to ask, and counts it as held; undefined when the need has what it wants or nobody is left. */
  next(): Application | undefined {
    if (this.held >= this.#wanted || this.#at >= this.#options.length) return undefined;
    this.held += 1;
    return this.#options[this.#at++];
  }
}

/** Lets a firm keep an application; returns the one that has to go for it, which may be the same. */
function keepBest(
  kept: Map<string, Application[]>,
  application: Application,
  capacity: number,
): Application | undefined {
  const own = kept.get(application.supplierId) ?? [];
  kept.set(application.supplierId, own);
  own.push(application);
  own.sort(byLiking);
  return own.length > capacity ? own.pop() : undefined;
}

const byScoreAndPlace = (a: Application, b: Application) => b.score - a.score || a.place - b.place;

const byLiking = (a: Application, b: Application) =>
  b.liking - a.liking || a.tieKey - b.tieKey || (a.asker.need.needId < b.asker.need.needId ? -1 : 1);

function readKept(needs: readonly AllocationNeed[], kept: ReadonlyMap<string, readonly Application[]>): Introduced[] {
  const ofNeed = needs.map((): Application[] => []);
  for (const application of [...kept.values()].flat()) ofNeed[application.asker.number]!.push(application);
  return ofNeed.flatMap((own) =>
    own.sort(byScoreAndPlace).map(({ asker, supplierId, score }) => ({ needId: asker.need.needId, supplierId, score })),
  );
}

/**
 * The pairs that would both rather have each other than what an allocation gives them: the need for a place of its own or in
 * place of its worst firm, the firm likewise. None in a stable allocation.
 */
export function blockingPairs(
  problem: AllocationProblem,
  introductions: readonly Introduced[],
  liking: Liking = scoresOf(problem),
): BlockingPair[] {
  const worstOfFirm = worstBy(
    introductions,
    ({ supplierId }) => supplierId,
    ({ supplierId, needId }) => liking(supplierId, needId),
  );
  const worstOfNeed = worstBy(
    introductions,
    ({ needId }) => needId,
    ({ score }) => score,
  );
  const made = new Set(introductions.map(({ needId, supplierId }) => JSON.stringify([needId, supplierId])));
  return problem.needs.flatMap(({ needId, wanted, options }) =>
    options
      .filter(({ supplierId }) => !made.has(JSON.stringify([needId, supplierId])))
      .filter(({ score }) => wouldRather(score, worstOfNeed.get(needId), wanted))
      .filter(({ supplierId }) =>
        wouldRather(liking(supplierId, needId), worstOfFirm.get(supplierId), problem.capacityOf(supplierId)),
      )
      .map(({ supplierId }) => ({ needId, supplierId })),
  );
}

interface Worst {
  readonly count: number;
  readonly worst: number;
}

function worstBy<T>(all: readonly T[], key: (one: T) => string, worth: (one: T) => number): Map<string, Worst> {
  const result = new Map<string, Worst>();
  for (const one of all) {
    const { count, worst } = result.get(key(one)) ?? { count: 0, worst: Infinity };
    result.set(key(one), { count: count + 1, worst: Math.min(worst, worth(one)) });
  }
  return result;
}

const wouldRather = (worth: number, { count, worst }: Worst = { count: 0, worst: Infinity }, most: number) =>
  most > 0 && (count < most || worth > worst);

function scoresOf({ needs }: AllocationProblem): Liking {
  const scores = new Map(
    needs.map(({ needId, options }) => [needId, new Map(options.map(({ supplierId, score }) => [supplierId, score]))]),
  );
  return (supplierId, needId) => scores.get(needId)?.get(supplierId) ?? 0;
}
