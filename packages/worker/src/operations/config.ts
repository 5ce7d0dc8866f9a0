import { z } from "zod";
import { DEFAULT_DATA_DIR, DEFAULT_NAMESPACE, type TlsFiles } from "../queues/index.js";
import { DEFAULT_KEEP_DAYS } from "../snapshots/index.js";
import { operatorConfig, operatorVariables, type OperatorConfig } from "./operator-config.js";

/** A count in an environment variable: digits only, since coercion would read an empty text as 0. */
const count = (fallback: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "is not a whole number")
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .default(fallback);

/** Least characters of a master secret: shorter ones can be guessed from a signature. */
const LEAST_SECRET = 32;

/** The environment variables that Wasl reads, and what holds without them. */
const environmentSchema = z.object({
  /** Address of the queue backend; `REDIS_URL` is read when it is absent. */
  WASL_BACKEND: z.string().min(1).optional(),
  REDIS_URL: z.string().min(1).optional(),
  /** Folder of the embedded PostgreSQL. */
  WASL_DATA_DIR: z.string().min(1).default(DEFAULT_DATA_DIR),
  /** Files in PEM format for `rediss://`: who may vouch for the server; the client's own certificate, and its key. */
  WASL_REDIS_CA: z.string().min(1).optional(),
  WASL_REDIS_CERT: z.string().min(1).optional(),
  WASL_REDIS_KEY: z.string().min(1).optional(),
  /** Redis key prefix and PostgreSQL schema. */
  WASL_NAMESPACE: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,62}$/, "is not a lower-case name")
    .default(DEFAULT_NAMESPACE),
  /** Scoring threads; the machine's cores when absent. */
  WASL_THREADS: count(0, 0, 1_024),
  /** Longest time in which a need must be ranked, in ms; one that takes longer is set aside. */
  WASL_NEED_MS: count(60_000, 100, 3_600_000),
  /** Most memory of a scoring thread beside the register, in MB; a need that takes more is set aside. */
  WASL_THREAD_MB: count(2_048, 64, 1_000_000),
  /** Time after which the jobs of a worker that went silent go to another, in ms. */
  WASL_LOCK_MS: count(30_000, 100, 3_600_000),
  /** Time a worker has to finish what it does when told to stop, in ms. */
  WASL_SHUTDOWN_MS: count(10_000, 0, 3_600_000),
  /** Days for which snapshots and finished jobs are kept after their last use. */
  WASL_KEEP_DAYS: count(DEFAULT_KEEP_DAYS, 1, 3_650),
  /** The master secret from which every chamber's key is derived; for workers and operators. */
  WASL_SECRET: z.string().min(LEAST_SECRET, `is shorter than ${LEAST_SECRET} characters`).optional(),
  /** The key of one chamber, for its machines. */
  WASL_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "is not a key of 64 digits of lower-case hex")
    .optional(),
  WASL_LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ...operatorVariables,
});

/** The configuration of a process. */
export interface Config {
  /** Undefined for the embedded PostgreSQL. */
  readonly backendUrl?: string | undefined;
  readonly tls: TlsFiles;
  readonly dataDir: string;
  readonly namespace: string;
  readonly threads?: number | undefined;
  /** Longest time in which a need must be ranked, in ms. */
  readonly patienceMs: number;
  /** Most memory of a scoring thread beside the register, in MB. */
  readonly threadMb: number;
  readonly lockMs: number;
  readonly shutdownMs: number;
  readonly keepDays: number;
  readonly secret?: string | undefined;
  readonly key?: string | undefined;
  readonly logLevel: z.infer<typeof environmentSchema>["WASL_LOG_LEVEL"];
  readonly operator: OperatorConfig;
}

/** An environment variable that cannot be used. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the configuration; an empty variable counts as absent. Throws {@link ConfigError} that names every wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = environmentSchema.safeParse(given);
  if (!result.success) throw new ConfigError(result.error.issues.map(describe).join("\n"));
  const variables = result.data;
  return {
    backendUrl: variables.WASL_BACKEND ?? variables.REDIS_URL,
    tls: { ca: variables.WASL_REDIS_CA, cert: variables.WASL_REDIS_CERT, key: variables.WASL_REDIS_KEY },
    dataDir: variables.WASL_DATA_DIR,
    namespace: variables.WASL_NAMESPACE,
    threads: variables.WASL_THREADS === 0 ? undefined : variables.WASL_THREADS,
    patienceMs: variables.WASL_NEED_MS,
    threadMb: variables.WASL_THREAD_MB,
    lockMs: variables.WASL_LOCK_MS,
    shutdownMs: variables.WASL_SHUTDOWN_MS,
    keepDays: variables.WASL_KEEP_DAYS,
    secret: variables.WASL_SECRET,
    key: variables.WASL_KEY,
    logLevel: variables.WASL_LOG_LEVEL,
    operator: operatorConfig(variables),
  };
}

const describe = (issue: z.core.$ZodIssue) => `${issue.path.join(".")}: ${issue.message}`;
