import { InvalidArgumentError } from "commander";

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads a deadline: how long from now, such as `90m`, `2h` or `1d`, or an instant as RFC 3339 writes it, with its offset. */
export function deadlineOf(text: string, now = Date.now()): Date {
  const [, count, unit = ""] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const at = count === undefined ? instantOf(text) : now + Number(count) * UNIT_MS[unit]!;
  if (Number.isNaN(at))
    throw new InvalidArgumentError("Expected how long from now, such as 90m, 2h or 1d, or 2026-03-31T06:00:00Z.");
  if (at <= now) throw new InvalidArgumentError("This deadline has passed.");
  return new Date(at);
}

const instantOf = (text: string) => (INSTANT.test(text) ? Date.parse(text) : NaN);
