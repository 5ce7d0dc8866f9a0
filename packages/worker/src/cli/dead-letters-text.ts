import type { DeadAnalysis, DeadRun, DeadSchedule } from "../operations/index.js";

/** A line a run, and one for each need. */
export function describeDeadRun({ runId, request, failure, needs, fault }: DeadRun): string[] {
  const asked = request ? `  for ${request.chamber}, asked ${request.requestedAt}` : "";
  return [
    `${runId}${asked}`,
    ...(failure === undefined ? [] : [`  the run failed: ${failure}`]),
    ...(fault === undefined ? [] : [`  it cannot be read: ${fault}`]),
    ...needs.map(({ needId, owner, reason }) => `  need ${needId}${owner ? ` of ${owner}` : ""}: ${REASONS[reason]}`),
  ];
}

export function describeDeadAnalysis({ analysisId, request, failure }: DeadAnalysis): string[] {
  const asked = request ? `  ${request.question.kind} of ${request.runId}, asked ${request.requestedAt}` : "";
  return [`${analysisId}${asked}`, `  the analysis failed: ${failure}`];
}

export function describeDeadSchedule({ scheduleId, failure, at }: DeadSchedule): string[] {
  return [`${scheduleId}  came ${at}`, `  the schedule failed: ${failure}`];
}

const REASONS: Readonly<Record<DeadRun["needs"][number]["reason"], string>> = {
  error: "ranking it ended in an error, twice",
  "out-of-memory": "ranking it took more memory than a thread may use (WASL_THREAD_MB), twice",
  "too-long": "ranking it took longer than a need may take (WASL_NEED_MS), twice",
  "killed-its-worker": "one worker after the other died while it ranked this need alone",
};
