/** Redis key prefix and PostgreSQL schema. */
export const DEFAULT_NAMESPACE = "wasl";

/** Longest wait for a backend that does not answer. */
export const CONNECT_TIMEOUT_MS = 3_000;
