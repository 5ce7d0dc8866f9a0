/** The queue backend cannot be reached. The command exits with 3. */
export class BackendUnreachableError extends Error {
  override readonly name = "BackendUnreachableError";

  /** `address` must carry no password. */
  constructor(address: string, options?: ErrorOptions) {
    super(
      `The queue backend at ${address} cannot be reached${reason(options?.cause)}. Is it running, and is the address right?`,
      options,
    );
  }
}

function reason(cause: unknown): string {
  if (!(cause instanceof Error)) return "";
  const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : [cause];
  return first instanceof Error && first.message !== "" ? ` (${first.message})` : "";
}

/** The backend's address is not one that Wasl can use: a fault in the configuration, by its name. */
export class BackendAddressError extends Error {
  override readonly name = "ConfigError";

  constructor(address: string) {
    super(
      `${address} is not a queue backend. Expected redis://host:port, rediss://host:port or postgres://host:port/database.`,
    );
  }
}

/** Jobs were added, and some cannot be read back. */
export class JobsMissingError extends Error {
  override readonly name = "JobsMissingError";

  constructor(queue: string, ids: readonly string[]) {
    super(`${ids.length} jobs added to ${queue} cannot be read back, the first is ${ids[0]}.`);
  }
}
