import { stampOf } from "@wasl/matcher";
import { authorised } from "../access/index.js";
import type { AnalysisRequest, AnalysisResult } from "../contracts/index.js";
import { ANALYSIS_ATTEMPTS } from "../planning/index.js";
import type { JobProcessor, QueueJob } from "../queues/index.js";
import { wantedAnalysis, wantedRun } from "./cancellation.js";
import { fence } from "./fence.js";
import { find } from "./find.js";
import { handBackNeeds, isNoFaultOfJob } from "./hand-back.js";
import { publishFindings } from "./publish-findings.js";
import type { Services } from "./services.js";
import { refuseWhenStopped } from "./stopping.js";
import { asUnrecoverable } from "./unrecoverable.js";

type AnalysisJob = QueueJob<AnalysisRequest, AnalysisResult>;

/**
 * Answers a question about a run: looks at its needs on the threads, brings together what that gave, and publishes it.
 *
 *     wait ─► look at each need ─► conclude ─► still wanted? ─► fence ─► publish ─► completed
 *
 * Whatever dies on the way, it begins anew and finds the same: batches have ids of their own, and what is there already is not
 * added again. A backend that is away for a moment uses up no attempt, nor does a worker that must end.
 */
export const analysisProcessor =
  (services: Services): JobProcessor<AnalysisRequest, AnalysisResult> =>
  async (job, token) => {
    // A chamber may write into its job that it is to be tried for ever.
    job.opts.attempts = Math.min(job.opts.attempts ?? 1, ANALYSIS_ATTEMPTS);
    const { secret, lockMs, stopping, load } = services;
    try {
      const wanted = () => bothWanted(services, job);
      const { request, run } = await wanted();
      authorised(request, secret);
      authorised(run, secret);
      const findings = await find(services, { request, run, job, wanted });
      const analysed = { request, run, profile: stampOf(await load.profile(run)) };
      const batches = await publishFindings(services, analysed, findings, async () => {
        refuseWhenStopped(stopping);
        await wanted();
        await fence(job, token, lockMs);
      });
      const result = { needs: run.needs.count, setAside: findings.unseen.length, batches };
      tell(services, request, result, job);
      return result;
    } catch (error) {
      return isNoFaultOfJob(error) ? handBackNeeds(job, token) : asUnrecoverable(error);
    }
  };

/** The request and its run as they stand now. Throws when one of them was cancelled or is gone. */
async function bothWanted({ backend }: Services, { id = "" }: AnalysisJob) {
  const request = await wantedAnalysis(backend, id);
  return { request, run: await wantedRun(backend, request.runId) };
}

function tell({ events }: Services, request: AnalysisRequest, result: AnalysisResult, job: AnalysisJob): void {
  const { analysisId, runId, question } = request;
  const { needs, setAside } = result;
  const batches = Object.values(result.batches).reduce((sum, count) => sum + count, 0);
  const ms = Date.now() - job.timestamp;
  events.emit("analysis-published", { analysisId, runId, kind: question.kind, needs, batches, setAside, ms });
}
