import {
  analysisIdOf,
  analysisRequestSchema,
  audienceOf,
  readMessage,
  runIdOf,
  runRequestSchema,
  type AnalysisRequest,
  type RunRequest,
} from "../contracts/index.js";
import { UnrecoverableError, type QueueJob } from "../queues/index.js";

/** Most shards of a run: 250 needs each make 2.5 million, and whoever may ask for a run says how many. */
const MOST_SHARDS = 10_000;

/** A request, of a run or an analysis, that is not what its job's id says; it is not tried again. */
export class ForgedRunError extends UnrecoverableError {
  override readonly name = "ForgedRunError";
}

/**
 * The request in a run's job. A chamber may write what it likes into jobs whose ids bear its name, so what decides for whom a
 * run is, and from which inputs, must give that id.
 *
 * @throws ContractError, ForgedRunError
 */
export function requestOf({ id, data }: Pick<QueueJob<RunRequest>, "id" | "data">): RunRequest {
  const request = readMessage(runRequestSchema, data, "run request");
  const { chamber, pack, topK, engine, needs, register, profile, shards } = request;
  const inputs = { chamber, pack, topK, engine, needs: needs.snapshot, register: register.snapshot };
  const right = runIdOf({ ...inputs, profileHash: profile.hash });
  if (id !== right || request.runId !== right) throw new ForgedRunError("This request is not that of its run's id.");
  if (shards > Math.min(needs.count, MOST_SHARDS)) throw new ForgedRunError("A run cannot have so many shards.");
  return request;
}

/**
 * The request in an analysis's job, by the same rule: the id bears the name of the chamber for which its run is, so a chamber
 * can ask about its own runs alone.
 *
 * @throws ContractError, ForgedRunError
 */
export function analysisRequestOf({ id, data }: Pick<QueueJob<AnalysisRequest>, "id" | "data">): AnalysisRequest {
  const request = readMessage(analysisRequestSchema, data, "request for an analysis");
  const right = analysisIdOf(request);
  if (id === right && request.analysisId === right && request.chamber === audienceOf(request.runId)) return request;
  throw new ForgedRunError("This request is not that of its analysis's id.");
}
