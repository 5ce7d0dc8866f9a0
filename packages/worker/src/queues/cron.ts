import { getNextMillis } from "bullmq";

/** The times of a schedule cannot be understood. */
export class TimesError extends Error {
  override readonly name = "TimesError";
}

/** When a schedule comes. */
export interface Times {
  /** Minute, hour, day, month and weekday as cron has them, seconds before them if wanted, or e.g. `@daily`. */
  readonly cron: string;
  /** IANA name of the time zone, e.g. `Africa/Casablanca`; that of the machine when absent. */
  readonly tz?: string | undefined;
}

/** Fewer fields would be read too, and mean every minute. */
const FIELDS = /^(?:@[a-z]+|\S+(?:\s+\S+){4,5})$/;

/** When a schedule comes next after `now`, both in milliseconds since 1970. Throws a {@link TimesError}. */
export function nextTime({ cron, tz }: Times, now = Date.now()): number {
  if (tz !== undefined && !isTimeZone(tz)) throw new TimesError(`${tz} is not a time zone such as Africa/Casablanca.`);
  try {
    const next = FIELDS.test(cron) ? getNextMillis(now, { pattern: cron, ...(tz === undefined ? {} : { tz }) }) : null;
    if (next) return next;
  } catch {
    // What the parser says of it is about its own fields.
  }
  throw new TimesError(`"${cron}" is not a time as cron has it, such as "0 2 * * *": every night at 2.`);
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined;
  } catch {
    return false;
  }
}
