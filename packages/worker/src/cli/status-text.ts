import type { RunStatus, Setbacks } from "../operations/index.js";
import { counted } from "./counted.js";

/** The JSON object of a run's status. Times are in milliseconds since 1970, or as RFC 3339 has them. */
export function statusRecord({ request, ...status }: RunStatus): Record<string, unknown> {
  const { chamber, requestedAt, deadline, priority, generation, pack, topK, shards } = request;
  return { ...status, chamber, requestedAt, deadline, priority, generation, pack, topK, shards };
}

/** One line for people, and one each for what went wrong on the way and in the end. */
export function describeStatus(status: RunStatus): string {
  const { runId, state, needsDone, needsTotal, request, setbacks, failure } = status;
  const done = `${needsDone} of ${counted(needsTotal, "need")}${timeLeft(status)}`;
  const line = `${runId}  ${state.padEnd(10)}  ${done}  asked ${request.requestedAt}`;
  return [line, ...(setbacks ? [describeSetbacks(setbacks)] : []), ...(failure === undefined ? [] : [failure])].join(
    "\n  ",
  );
}

export function describeSetbacks({ failed, lost, reason }: Setbacks): string {
  const parts = [
    ...(failed > 0 ? [`${counted(failed, "attempt")} failed`] : []),
    ...(lost > 0 ? [`${counted(lost, "part was", "parts were")} lost with a worker`] : []),
  ];
  return `On the way ${parts.join(", and ")}${reason === undefined ? "." : `, the latest since: ${reason}`}`;
}

const [MINUTE_S, HOUR_S, DAY_S] = [60, 3_600, 86_400];

function timeLeft({ expectedAt }: RunStatus, now = Date.now()): string {
  if (expectedAt === undefined) return "";
  return `, about ${inWords(Math.max(1, Math.round((expectedAt - now) / 1_000)))} left`;
}

function inWords(seconds: number): string {
  if (seconds < 2 * MINUTE_S) return `${seconds} s`;
  if (seconds < 2 * HOUR_S) return `${Math.round(seconds / MINUTE_S)} min`;
  return seconds < 2 * DAY_S ? `${Math.round(seconds / HOUR_S)} h` : `${Math.round(seconds / DAY_S)} days`;
}
