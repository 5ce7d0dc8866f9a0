import type { CountryPack } from "@wasl/matcher";
import pLimit from "p-limit";
import type { AnalysisQuestion, AnalysisRequest, AnalysisResult, RunRequest } from "../contracts/index.js";
import { builtInPack, owningChamber, type UnseenNeed } from "../planning/index.js";
import type { QueueJob } from "../queues/index.js";
import type { ConcludeResult } from "../scoring-threads/index.js";
import { refuseIfAllFailed } from "./all-failed.js";
import type { Scored } from "./score-each.js";
import { scoreNeeds, tryStep, whileWanted } from "./score-needs.js";
import type { Services } from "./services.js";
import { refuseUnanswerable } from "./unanswerable.js";

/** What an analysis found. */
export interface Findings extends ConcludeResult {
  /** Needs that could not be looked at. */
  readonly unseen: readonly UnseenNeed[];
}

/** An analysis that a worker is at. */
export interface Finding {
  readonly request: AnalysisRequest;
  readonly run: RunRequest;
  readonly job: QueueJob<AnalysisRequest, AnalysisResult>;
  /** Throws when nobody wants it any more. */
  readonly wanted: () => Promise<unknown>;
}

/**
 * Looks at each need of a run on the threads, and brings together what that gave. A thread is given few needs at a time, and no
 * more than one part a thread waits: shards that come meanwhile are not held up by it.
 */
export async function find({ pool, load }: Services, { request, run, job, wanted }: Finding): Promise<Findings> {
  const { question } = request;
  const snapshot = pastOf(question);
  const [needs, register, profile, past] = await Promise.all([
    ...([load.needs(run), load.register(run), load.profile(run)] as const),
    snapshot === undefined ? undefined : load.past(run, snapshot),
  ]);
  refuseUnanswerable(question, profile);
  const inputs = { pack: run.pack, profile, register, topK: run.topK, question };
  const { threads } = pool;
  const inTurn = pLimit(threads);
  const scored = await scoreNeeds({
    ...{ job, needs, from: 0, threads, wanted },
    score: (part, { signal }) => inTurn(() => pool.look({ ...inputs, needs: part }, signal)),
  });
  refuseIfAllFailed(scored.map((one) => ("failure" in one ? one : {})));
  const seen = scored.filter((one) => "ranked" in one);
  const looked = { needs: seen.map(({ need }) => need), parts: seen.map(({ ranked }) => ranked) };
  const concluded = await tryStep(job, needs.length, () =>
    whileWanted(wanted, ({ signal }) => pool.conclude({ ...inputs, ...looked, past }, signal)),
  );
  return { ...concluded, unseen: unseenOf(scored, builtInPack(run.pack)) };
}

const pastOf = (question: AnalysisQuestion) => (question.kind === "allocation" ? question.past : undefined);

const unseenOf = (scored: readonly Scored<string>[], pack: CountryPack) =>
  scored.flatMap((one): UnseenNeed[] => {
    if ("ranked" in one) return [];
    return [{ needId: one.need.need.id, failure: one.failure, owner: owningChamber(one.need, pack), regions: [] }];
  });
