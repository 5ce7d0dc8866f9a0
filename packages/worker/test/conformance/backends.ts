import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { openBackend, type Backend, type BackendKind, type BackendOptions } from "../../src/queues/index.js";

/** A backend of its own for a test, and how to leave nothing behind. */
export interface TestBackend {
  readonly backend: Backend;
  /** Redis key prefix or PostgreSQL schema. */
  readonly namespace: string;
  /** With these another process reaches the same place. */
  readonly options: BackendOptions;
  /** Another connection to the same place, as another process would have. */
  again(): Promise<Backend>;
  close(): Promise<void>;
}

/** Every backend passes the same suite. */
export const BACKENDS: readonly BackendKind[] = ["redis", "postgres", "embedded"];

/** Opens a backend in a namespace, or a folder, that nobody else uses. */
export async function openTestBackend(kind: BackendKind): Promise<TestBackend> {
  const namespace = `wasl_test_${randomBytes(6).toString("hex")}`;
  const dataDir = kind === "embedded" ? await mkdtemp(join(tmpdir(), "wasl-embedded-")) : undefined;
  const url = { redis: inject("redisUrl"), postgres: inject("postgresUrl"), embedded: undefined }[kind];
  const options = { url, namespace, dataDir };
  const opened: Backend[] = [];
  const again = async () => {
    const backend = await openBackend(options);
    opened.push(backend);
    return backend;
  };
  const close = async () => {
    await Promise.all(opened.map((backend) => backend.close()));
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  };
  return { backend: await again(), namespace, options, again, close };
}
