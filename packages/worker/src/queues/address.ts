/** An address that may be shown and logged: no user, no password, no parameters. */
export function withoutCredentials(url: string): string {
  const parsed = parseUrl(url);
  if (!parsed) return "(unreadable address)";
  return `${parsed.protocol}//${parsed.host}${parsed.pathname === "/" ? "" : parsed.pathname}`;
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
