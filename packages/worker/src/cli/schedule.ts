import type { Command } from "commander";
import type { Priority, Schedule } from "../contracts/index.js";
import { builtInProfiles } from "../files/index.js";
import {
  comeNow,
  listSchedules,
  removeSchedule,
  setSchedule,
  UnknownScheduleError,
  type ScheduleStatus,
} from "../operations/index.js";
import { builtInPack, resolveAudience } from "../planning/index.js";
import { TimesError } from "../queues/index.js";
import { addBackendOption, withBackend, type BackendOptions, type Session } from "./backend-session.js";
import { counted } from "./counted.js";
import { tellWithoutWorker } from "./local-worker.js";
import { wholeNumber } from "./match-options.js";
import { print, tell } from "./output.js";
import { priorityOption } from "./priority-option.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface SetOptions extends BackendOptions {
  readonly cron: string;
  readonly tz?: string;
  readonly needs: string;
  readonly suppliers: string;
  readonly chamber: string;
  readonly profile: string;
  readonly top?: number;
  readonly priority: Priority;
  readonly allowRejects?: boolean;
}

interface ListOptions extends BackendOptions {
  readonly json?: boolean;
}

/** `wasl schedule`: runs that are asked for by the clock, of files that others replace. */
export function registerSchedule(program: Command): void {
  const schedule = program.command("schedule").description("have runs asked for by the clock, e.g. every night");
  const setting = schedule
    .command("set")
    .description("set when a run is asked for, of what its files hold by then")
    .argument("<name>", "name of the schedule, e.g. nightly; one of the same name is replaced")
    .requiredOption("--cron <times>", 'minute, hour, day, month, weekday: "0 2 * * *" is every night at 2')
    .option("--tz <zone>", "time zone of the times, e.g. Africa/Casablanca; that of the worker when absent")
    .requiredOption("--needs <file>", "needs of large firms, at this path where the workers run")
    .requiredOption("--suppliers <file>", "register of firms, at this path where the workers run")
    .option("--chamber <id>", "the chamber that asks and alone gets the results, or all", "all")
    .option("--profile <name>", "core, default, or the file of a scoring profile", "core")
    .option("--top <k>", "firms a need; the need's own wish, else 10, when absent", wholeNumber(1, 1_000))
    .addOption(priorityOption())
    .option("--allow-rejects", "go on with the sound rows when others are rejected");
  addBackendOption(setting).action((name: string, options: SetOptions) => set(name, options));
  const listing = schedule
    .command("list")
    .description("show the schedules, when each comes next, and what became of it last")
    .option("--json", "one JSON object a schedule");
  addBackendOption(listing).action((options: ListOptions) => list(options));
  const removing = schedule.command("remove").description("forget a schedule").argument("<name>");
  addBackendOption(removing).action((name: string, options: BackendOptions) =>
    withSchedule(options, ({ backend }) => removeSchedule(backend, name)),
  );
  const coming = schedule.command("now").description("let a schedule come now, beside its times").argument("<name>");
  addBackendOption(coming).action((name: string, options: BackendOptions) =>
    withSchedule(options, async (session) => {
      await comeNow(session.backend, name, session.config.keepDays);
      await tellWithoutWorker(session);
    }),
  );
}

async function set(name: string, options: SetOptions): Promise<void> {
  const { cron, tz } = options;
  const schedule = scheduleOf(name, options);
  const next = await withSchedule(options, async (session) => {
    const first = await setSchedule(session.backend, schedule, { cron, tz }, session.config.keepDays);
    await tellWithoutWorker(session);
    return first;
  });
  tell(`${name} comes next at ${new Date(next).toISOString()}. wasl schedule now ${name} tries it at once.`);
}

function scheduleOf(name: string, options: SetOptions): Schedule {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) throw new UsageError(`${name} is not a name such as nightly-casablanca.`);
  const { profile, priority, top: topK } = options;
  return {
    ...{ version: 1, name, pack: "morocco", priority },
    chamber: resolveAudience(options.chamber, builtInPack("morocco")),
    needs: userPath(options.needs),
    suppliers: userPath(options.suppliers),
    profile: builtInProfiles.has(profile) ? profile : userPath(profile),
    ...(topK === undefined ? {} : { topK }),
    allowRejects: options.allowRejects ?? false,
  };
}

async function list(options: ListOptions): Promise<void> {
  const schedules = await withSchedule(options, ({ backend }) => listSchedules(backend));
  for (const one of schedules) await print(options.json ? JSON.stringify(one) : describe(one));
  if (schedules.length === 0 && !options.json) tell("There are no schedules. wasl schedule set makes one.");
}

function describe({ schedule, times, next, last }: ScheduleStatus): string {
  const { name, chamber, needs, suppliers } = schedule;
  const when = `${times.cron}${times.tz === undefined ? "" : ` ${times.tz}`}`;
  return [
    `${name}  ${when}  next ${next === undefined ? "never" : new Date(next).toISOString()}  for ${chamber}`,
    `  ${needs}, ${suppliers}`,
    ...(last ? [`  last ${new Date(last.at).toISOString()}: ${endOf(last)}`] : []),
  ].join("\n");
}

function endOf({ result, failure }: NonNullable<ScheduleStatus["last"]>): string {
  if (!result) return `failed. ${failure}`;
  const { runId, known, needs, rejected } = result;
  const left = rejected > 0 ? `, ${counted(rejected, "row")} left out` : "";
  return known ? `the files held nothing new (${runId})` : `asked for ${runId}, ${counted(needs, "need")}${left}`;
}

/** Faults in what was typed are wrong usage. */
async function withSchedule<T>(options: BackendOptions, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await withBackend(options, work);
  } catch (error) {
    const typed = error instanceof TimesError || error instanceof UnknownScheduleError;
    throw typed ? new UsageError(error.message) : error;
  }
}
