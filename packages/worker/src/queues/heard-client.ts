import type { PostgresConnection } from "bullmq";
import pg from "pg";

/**
 * A client whose errors end no process. A pool hears them only while a client is idle, and BullMQ those of the client it listens
 * with only from a moment after it is connected until it is closed; a server may end a connection at any time. What is under way
 * on it then fails by itself.
 */
export class HeardClient extends pg.Client {
  override emit(event: string | symbol, ...told: unknown[]): boolean {
    if (event === "error" && this.listenerCount(event) === 0) return false;
    return super.emit(event, ...told);
  }
}

/** Lets a connection listen with a heard client, which it makes by itself; others it has from its pool. */
export function listenHeard(connection: PostgresConnection): void {
  Object.assign(connection, { pgModule: { Client: HeardClient } });
}
