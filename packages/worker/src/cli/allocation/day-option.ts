import { InvalidArgumentError } from "commander";

/** Reads a day that the calendar has, `YYYY-MM-DD`. */
export function dayOption(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("Expected a day such as 2026-03-31.");
}

export const today = () => new Date().toISOString().slice(0, 10);

/** The first instant of the day so many months before another, as milliseconds since 1970; the month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth));
}
