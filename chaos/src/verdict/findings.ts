import type { Backend } from "@wasl/worker";
import { readEffects, type Effect } from "../crew/effect-store.js";
import { deadLetter, expectedDeadLetters, expectedEffects } from "../workload/expected.js";
import { poisonOf } from "../workload/poison.js";
import type { RunsUnderWay } from "../workload/runs-under-way.js";
import { judge, verdictOf } from "./judge.js";

/** What came of the runs of a campaign, beside what had to: with the consumers, and among the needs that were set aside. */
export async function findingsOf(runs: RunsUnderWay, backend: Backend, storeUrl: string) {
  const expected = runs.asked.flatMap(({ runId, order }) => expectedEffects(runId, order));
  const { effects, batches, ignored } = await readEffects(storeUrl);
  const amiss = judge(expected, effects);
  const letters = await readDeadLetters(backend);
  const expectedLetters = runs.asked.flatMap(({ runId, order }) => expectedDeadLetters(runId, order));
  const needs = runs.asked.flatMap(({ order }) => order.needs.map(({ need }) => need.id));
  return {
    runs: runs.asked.length,
    shards: runs.shards,
    needs: needs.length,
    poison: needs.filter((id) => poisonOf(id)).length,
    deadLetters: letters.length,
    effects: expected.length,
    batches,
    ignored,
    failures: runs.failures,
    verdict: verdictOf(amiss),
    amiss,
    amissAside: judge(expectedLetters, letters),
  };
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
