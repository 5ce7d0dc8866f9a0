import { SCHEDULES_QUEUE, type Schedule, type ScheduleResult } from "../contracts/index.js";
import type { Backend } from "../queues/index.js";
import { comeNow, listSchedules, UnknownScheduleError } from "./schedules.js";

/** A schedule that asked for no run when it last came. */
export interface DeadSchedule {
  /** Its name behind a word that tells it from runs and analyses. */
  readonly scheduleId: string;
  readonly failure: string;
  /** When it came; RFC 3339. */
  readonly at: string;
}

const PREFIX = "schedule-";

/** Whether an id is that of a schedule among what is dead. */
export const isScheduleId = (id: string) => id.startsWith(PREFIX);

const nameIn = (id: string) => id.slice(PREFIX.length);

/** Every schedule whose last coming failed; one that came well since then, or that was removed, waits for nobody. */
export async function listDeadSchedules(backend: Backend): Promise<DeadSchedule[]> {
  const known = await listSchedules(backend);
  return known.flatMap(({ schedule: { name }, last }) =>
    last?.failure === undefined
      ? []
      : [{ scheduleId: `${PREFIX}${name}`, failure: last.failure, at: new Date(last.at).toISOString() }],
  );
}

/** Lets a schedule come now, and forgets that it failed. Throws an {@link UnknownScheduleError}. */
export async function requeueDeadSchedule(backend: Backend, id: string, keepDays?: number): Promise<void> {
  const failed = await failedJobs(backend, id);
  await comeNow(backend, nameIn(id), keepDays);
  for (const job of failed) await job.remove();
}

/** Forgets that a schedule failed; it comes again at its times. Throws an {@link UnknownScheduleError} for one that did not fail. */
export async function discardDeadSchedule(backend: Backend, id: string): Promise<void> {
  const failed = await failedJobs(backend, id);
  if (failed.length === 0) throw new UnknownScheduleError(nameIn(id));
  for (const job of failed) await job.remove();
}

async function failedJobs(backend: Backend, id: string) {
  const jobs = await backend.queue<Schedule, ScheduleResult>(SCHEDULES_QUEUE).getJobs(["failed"]);
  return jobs.filter((job) => job?.name === nameIn(id));
}
