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

  /** `shown` must carry no password; undefined when the address cannot be told apart from one. */
  constructor(shown: string | undefined) {
    super(
      `${shown ?? "The address given"} is not a queue backend. Expected redis://host:port, redis://host:port/number, ` +
        `rediss://host:port or postgres://host:port/database, with / ? # @ and : in a password written as %2F %3F %23 %40 and %3A.`,
    );
  }
}

/** The embedded PostgreSQL may not write where it is to live: a fault in the configuration, by its name. */
export class BackendFolderError extends Error {
  override readonly name = "ConfigError";

  /** The error for what the file system refused; undefined when something else went wrong. */
  static for(folder: string, cause: unknown): BackendFolderError | undefined {
    const { code = "" } = cause as NodeJS.ErrnoException;
    return REFUSALS.has(code) ? new BackendFolderError(folder, code, { cause }) : undefined;
  }

  private constructor(folder: string, code: string, options: ErrorOptions) {
    super(
      `The embedded PostgreSQL cannot be kept in ${folder} (${code}). Set WASL_DATA_DIR to a folder of yours that can be ` +
        `written to, or name another backend.`,
      options,
    );
  }
}

const REFUSALS: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"]);

/** True when an operation failed because the connection to the backend was refused or lost. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost);
  const { code = "" } = error as NodeJS.ErrnoException;
  return LOST.has(code) || LOST_IN_WORDS.test(error.message);
}

/** What drivers say without a code: of a connection that ended, of one that had ended before it was used, of none in time. */
const LOST_IN_WORDS =
  /^(Connection (terminated|is closed)|Client (has encountered a connection error|was closed)|timeout (exceeded when trying to connect|expired))/;

/** Of the network, and of a PostgreSQL that shuts down or starts (class 57) or breaks off (class 08). */
const LOST: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
  ...["57P01", "57P02", "57P03", "08000", "08003", "08006"],
]);

/** A user with few rights may call the scripts of BullMQ, and the server does not know them. The command exits with 3. */
export class ScriptsMissingError extends Error {
  override readonly name = "ScriptsMissingError";

  constructor(options?: ErrorOptions) {
    super(
      "This Redis does not know the scripts that queues need, which a worker of the same version loads: start wasl worker.",
      options,
    );
  }
}

/** The user of the backend's address may not do this. The command exits with 2. */
export class NotPermittedError extends Error {
  override readonly name = "NotPermittedError";

  constructor(address: string, options?: ErrorOptions) {
    super(
      `The user given for ${address} may not do this. A chamber's user sees its own results and runs alone.`,
      options,
    );
  }
}

/** True when Redis refused a command, or one inside a script, for want of a right; Valkey says the latter in other words. */
export const isRefused = (error: unknown) =>
  error instanceof Error && /^NOPERM|user executing the script can't|ACL failure in script/.test(error.message);

/** Jobs were added, and some cannot be read back. */
export class JobsMissingError extends Error {
  override readonly name = "JobsMissingError";

  constructor(queue: string, ids: readonly string[]) {
    super(`${ids.length} jobs added to ${queue} cannot be read back, the first is ${ids[0]}.`);
  }
}
