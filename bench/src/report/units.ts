/** A time in µs for people: three digits and a unit. */
export function shownTime(us: number): string {
  if (us < 1_000) return `${digits(us)} µs`;
  if (us < 1_000_000) return `${digits(us / 1_000)} ms`;
  return `${digits(us / 1_000_000)} s`;
}

/** A ratio for people: `12.3 ×`. */
export function shownRatio(ratio: number): string {
  return `${digits(ratio)} ×`;
}

/** Bytes for people, in binary units. */
export function shownBytes(bytes: number): string {
  if (bytes < 1024) return `${digits(bytes)} B`;
  if (bytes < 1024 ** 2) return `${digits(bytes / 1024)} KiB`;
  return bytes < 1024 ** 3 ? `${digits(bytes / 1024 ** 2)} MiB` : `${digits(bytes / 1024 ** 3)} GiB`;
}

/** A whole number with its thousands apart. */
export function shownCount(count: number): string {
  return Math.round(count).toLocaleString("en-US");
}

/** Three significant digits, but no whole digit rounded away. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
