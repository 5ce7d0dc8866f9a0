import {
  jobId,
  readMessage,
  scheduleSchema,
  SCHEDULES_QUEUE,
  type Schedule,
  type ScheduleResult,
} from "../contracts/index.js";
import { keepFor } from "../planning/index.js";
import { nextTime, type Backend, type QueueJob, type Times } from "../queues/index.js";

/** A schedule, and what became of it when it last came. */
export interface ScheduleStatus {
  readonly schedule: Schedule;
  readonly times: Times;
  /** Milliseconds since 1970. */
  readonly next?: number | undefined;
  readonly last?: ScheduleOutcome | undefined;
}

/** What became of a schedule when its time came: a run was asked for, or not, and why. */
export interface ScheduleOutcome {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly result?: ScheduleResult | undefined;
  readonly failure?: string | undefined;
}

/** There is no schedule of this name. */
export class UnknownScheduleError extends Error {
  override readonly name = "UnknownScheduleError";

  constructor(name: string) {
    super(`There is no schedule ${name}. wasl schedule list shows those there are.`);
  }
}

type ScheduleJob = QueueJob<Schedule, ScheduleResult>;

const queueOf = (backend: Backend) => backend.queue<Schedule, ScheduleResult>(SCHEDULES_QUEUE);

/**
 * Has a run asked for at these times, again and again, of whatever the schedule's files hold by then. A schedule of the same
 * name is replaced. Returns when it comes first, in milliseconds since 1970.
 *
 * @throws TimesError, ContractError
 */
export async function setSchedule(
  backend: Backend,
  schedule: Schedule,
  times: Times,
  keepDays?: number,
): Promise<number> {
  const data = readMessage(scheduleSchema, schedule, "schedule");
  const next = nextTime(times);
  const { cron: pattern, tz } = times;
  const repeat = { pattern, ...(tz === undefined ? {} : { tz }) };
  await queueOf(backend).upsertJobScheduler(data.name, repeat, { name: data.name, data, opts: keepFor(keepDays) });
  return next;
}

/** The schedules there are, by name. */
export async function listSchedules(backend: Backend): Promise<ScheduleStatus[]> {
  const queue = queueOf(backend);
  const [schedulers, jobs] = await Promise.all([
    queue.getJobSchedulers(0, -1, true),
    queue.getJobs(["completed", "failed"], 0, -1, false),
  ]);
  const known = schedulers.flatMap(({ key, pattern = "", tz, next, template }): ScheduleStatus[] => {
    const schedule = scheduleSchema.safeParse(template?.data);
    const last = jobs.filter((job) => job?.name === key).sort(byEnd)[0];
    return schedule.success ? [{ schedule: schedule.data, times: { cron: pattern, tz }, next, last: endOf(last) }] : [];
  });
  return known.sort((a, b) => (a.schedule.name < b.schedule.name ? -1 : 1));
}

/** Forgets a schedule; a run that was asked for goes on. Throws {@link UnknownScheduleError}. */
export async function removeSchedule(backend: Backend, name: string): Promise<void> {
  if (!(await queueOf(backend).removeJobScheduler(name))) throw new UnknownScheduleError(name);
}

/** Lets a schedule come now, once, beside its times. Throws {@link UnknownScheduleError}. */
export async function comeNow(backend: Backend, name: string, keepDays?: number): Promise<void> {
  const queue = queueOf(backend);
  const data = (await queue.getJobScheduler(name))?.template?.data;
  if (!data) throw new UnknownScheduleError(name);
  await queue.add(name, data, { jobId: jobId("now", name, String(Date.now())), ...keepFor(keepDays) });
}

const byEnd = (a: ScheduleJob, b: ScheduleJob) => (b.finishedOn ?? 0) - (a.finishedOn ?? 0);

function endOf(job: ScheduleJob | undefined): ScheduleOutcome | undefined {
  if (job?.finishedOn === undefined) return undefined;
  const result = job.failedReason === undefined ? job.returnvalue : undefined;
  return { at: job.finishedOn, result, failure: job.failedReason };
}
