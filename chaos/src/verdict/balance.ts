import type { Backend } from "@wasl/worker";
import { readEffects } from "../crew/effect-store.js";
import { deadLetter, expectedDeadLetters, expectedEffects } from "../workload/expected.js";
import { expectedFindings } from "../workload/expected-findings.js";
import { poisonOf } from "../workload/poison.js";
import type { AskedRun, RunsUnderWay } from "../workload/runs-under-way.js";
import type { Effect } from "./effect.js";
import { judge, verdictOf } from "./judge.js";

/** What came of the runs of a campaign, beside what had to: with the consumers, and among the needs that were set aside. */
export async function balanceOf(runs: RunsUnderWay, backend: Backend, storeUrl: string) {
  const expected = runs.asked.flatMap(({ runId, order }) => expectedEffects(runId, order));
  const findings = (await Promise.all(runs.asked.map(expectedOfAnalysis))).flat();
  const { effects, batches, ignored } = await readEffects(storeUrl);
  const amiss = judge([...expected, ...findings], effects);
  const letters = await readDeadLetters(backend);
  const expectedLetters = runs.asked.flatMap(({ runId, order }) => expectedDeadLetters(runId, order));
  const needs = runs.asked.flatMap(({ order }) => order.needs.map(({ need }) => need.id));
  return {
    runs: runs.asked.length,
    shards: runs.shards,
    needs: needs.length,
    poison: needs.filter((id) => poisonOf(id)).length,
    analyses: runs.asked.flatMap(({ analysis }) => analysis?.question.kind ?? []),
    deadLetters: letters.length,
    effects: expected.length,
    findings: findings.length,
    batches,
    ignored,
    failures: runs.failures,
    verdict: verdictOf(amiss),
    amiss,
    amissAside: judge(expectedLetters, letters),
  };
}

async function expectedOfAnalysis({ order, analysis }: AskedRun): Promise<Effect[]> {
  return analysis ? expectedFindings(analysis.analysisId, analysis.question, order) : [];
}

/** What is needed here of a need that was set aside. */
interface Letter {
  readonly request: { readonly runId: string };
  readonly needId: string;
  readonly reason: string;
}

async function readDeadLetters(backend: Backend): Promise<Effect[]> {
  const jobs = await backend.queue<Letter, unknown>("wasl-dead-letters").getJobs(["waiting"]);
  return jobs.map(({ data: { request, needId, reason } }) => deadLetter(request.runId, needId, reason));
}
