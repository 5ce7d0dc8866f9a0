import { asksForDossiers } from "@wasl/matcher";
import { signRequest } from "../access/index.js";
import { readMessage, scheduleSchema, type Schedule, type ScheduleResult } from "../contracts/index.js";
import { builtInProfiles, readInputs, readProfile, type ReadResult, type Reject } from "../files/index.js";
import { builtInPack, requestRun } from "../planning/index.js";
import { UnrecoverableError, type JobProcessor } from "../queues/index.js";
import { handBack, isNoFaultOfJob } from "./hand-back.js";
import type { Services } from "./services.js";
import { refuseWhenStopped, untilStopped } from "./stopping.js";

/** Faulty rows that a failed schedule names. */
const NAMED = 5;

/** Reads the files of a schedule as they are now, and asks for the run that they make. */
export const scheduleProcessor =
  (services: Services): JobProcessor<Schedule, ScheduleResult> =>
  async (job, token) => {
    const schedule = readMessage(scheduleSchema, job.data, "schedule");
    try {
      return await untilStopped(services.stopping, ask(services, schedule));
    } catch (error) {
      if (isNoFaultOfJob(error)) return handBack(job, token);
      throw error;
    }
  };

async function ask({ backend, keepDays, secret, stopping }: Services, schedule: Schedule): Promise<ScheduleResult> {
  const { chamber, topK, priority } = schedule;
  const pack = builtInPack(schedule.pack);
  const profile = builtInProfiles.get(schedule.profile) ?? (await readProfile(schedule.profile));
  const { needs: needsFile, suppliers } = schedule;
  const dossiers = asksForDossiers(profile);
  const { read, ...inputs } = await readInputs({ needs: needsFile, suppliers, pack, dossiers });
  refuseRejects(schedule, read);
  refuseWhenStopped(stopping);
  const order = { ...inputs, pack, profile, chamber, topK, priority, keepDays };
  const { runId, known } = await requestRun(backend, { ...order, sign: (request) => signRequest(request, { secret }) });
  return { runId, known, needs: inputs.needs.length, rejected: read.reduce((sum, { rejected }) => sum + rejected, 0) };
}

/** Says where rows are wrong and not what stands there: it may be personal, and stays with the job for weeks. */
function refuseRejects({ allowRejects }: Schedule, read: readonly ReadResult<unknown>[]): void {
  const rejects = read.flatMap((one) => one.rejects);
  if (rejects.length === 0 || (allowRejects && read.every(({ accepted }) => accepted > 0))) return;
  const rejected = read.reduce((sum, one) => sum + one.rejected, 0);
  const named = rejects.slice(0, NAMED).map(whereOf).join("; ");
  throw new UnrecoverableError(
    `No run was asked for, since rows were rejected (${rejected}): ${named}${rejects.length > NAMED ? "; …" : "."} wasl check says more.`,
  );
}

function whereOf({ file, line, record, cell, column, issue }: Reject): string {
  const row = line === undefined ? (cell ?? `record ${record}`) : `line ${line}`;
  return [file, row, ...(column === undefined ? [] : [column]), issue.code].join(", ");
}
