import { parsed, refused, type CellValue, type Parsed } from "./parsed.js";

const WRITE_DAY = "a day such as 2026-03-31 or 31/03/2026";
const FORMAT_AS_DATE = "the day itself: format the column as a date";
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
/** What programs write after a day that has no time. */
const MIDNIGHT = /[ T]00:00(?::00(?:\.0{1,9})?)?$/;
/** Days since 1900, as a spreadsheet shows a date in a column of numbers: 1954 to 2119. */
const SERIAL_DAY = /^[2-7]\d{4}$/;
/** Day first, as in Morocco and France. */
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads a calendar day and gives it as `YYYY-MM-DD`; an ISO 8601 instant with its offset passes as it is. */
export function parseDate(cell: CellValue): Parsed<string> {
  if (cell instanceof Date)
    return Number.isNaN(cell.valueOf()) ? refused(null, "is no date", WRITE_DAY) : parsed(isoDay(cell));
  if (SERIAL_DAY.test(String(cell).trim())) return refused(cell, "is the number of a day", FORMAT_AS_DATE);
  if (typeof cell !== "string") return refused(cell, "is not a date", WRITE_DAY);
  const text = cell.trim().replace(MIDNIGHT, "");
  if (ISO_INSTANT.test(text)) return parsed(text);
  const iso = ISO_DAY.exec(text);
  if (iso) return calendarDay(cell, iso[1], iso[2], iso[3]);
  const french = DAY_FIRST.exec(text);
  if (french) return calendarDay(cell, french[3], french[2], french[1]);
  return refused(cell, "is not a date", WRITE_DAY);
}

function calendarDay(cell: string, year = "", month = "", day = ""): Parsed<string> {
  const wanted = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${wanted}T00:00:00Z`);
  const exists = !Number.isNaN(date.valueOf()) && isoDay(date) === wanted;
  return exists ? parsed(wanted) : refused(cell, "is not a day of the calendar (day/month/year)", WRITE_DAY);
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
