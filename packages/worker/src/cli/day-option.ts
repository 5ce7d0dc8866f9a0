import { InvalidArgumentError } from "commander";

/** Reads a day of an option, such as `2026-03-31`. */
export function dayOption(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
    return text;
  throw new InvalidArgumentError("Expected a day of the calendar such as 2026-03-31.");
}

/** Today, by the clock of this machine. Swedish writes days as ISO 8601 does. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}
