/** The first instant of the day so many months before another, as milliseconds since 1970; the month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth));
}
