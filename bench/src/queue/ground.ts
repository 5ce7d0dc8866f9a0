import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { joinEmbeddedPostgres, openBackend, type Backend } from "@wasl/worker";
import { startRedisServer } from "../../../test-support/redis-server.js";

/** Kinds of server that are measured. */
export const GROUNDS = ["redis", "postgres"] as const;
export type GroundKind = (typeof GROUNDS)[number];

/** A server of our own on this machine. */
export interface Ground {
  readonly kind: GroundKind;
  readonly url: string;
  /** A backend in a namespace that was not used before. */
  fresh(): Promise<Backend & { readonly namespace: string }>;
  /** Ends the server and removes its data; closes what was opened. */
  close(): Promise<void>;
}

/** Starts a Redis that writes all to its append-only file, or a PostgreSQL as it comes from npm. */
export async function startGround(kind: GroundKind): Promise<Ground> {
  const server = await (kind === "redis" ? startRedisServer() : startPostgres());
  const { url } = server;
  const opened: Backend[] = [];
  const fresh = async () => {
    const namespace = `bench_${randomBytes(6).toString("hex")}`;
    const backend = await openBackend({ url, namespace });
    opened.push(backend);
    return { ...backend, namespace };
  };
  const close = async () => {
    await Promise.all(opened.map((backend) => backend.close()));
    await server.remove();
  };
  return { kind, url, fresh, close };
}

async function startPostgres(): Promise<{ url: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "wasl-bench-"));
  const server = await joinEmbeddedPostgres(join(folder, "postgres"));
  const remove = () => server.release().finally(() => rm(folder, { recursive: true, force: true }));
  return { url: server.url, remove };
}
