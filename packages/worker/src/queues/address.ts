import { BackendAddressError } from "./errors.js";

/** Kinds of backend an address can name. */
export type AddressKind = "redis" | "postgres";

const KINDS: Readonly<Record<string, AddressKind>> = {
  "redis:": "redis",
  "rediss:": "redis",
  "postgres:": "postgres",
  "postgresql:": "postgres",
};

/** The kind of backend an address names. Throws a {@link BackendAddressError}, which quotes nothing of what may be a password. */
export function kindOf(address: string): AddressKind {
  const parsed = parseUrl(address);
  const kind = parsed && KINDS[parsed.protocol];
  // A password cut in two by its own # or ? would pass for a host and a port.
  if (parsed && /[#@]/.test(parsed.search + parsed.hash)) throw new BackendAddressError(undefined);
  if (!parsed || !kind) throw new BackendAddressError(parsed?.hostname ? `${parsed.protocol}//…` : undefined);
  if (kind === "redis" && !/^\/?\d*$/.test(parsed.pathname))
    throw new BackendAddressError(`${parsed.protocol}//${parsed.host}${parsed.pathname}`);
  return kind;
}

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
