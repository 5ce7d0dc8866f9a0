import type { EventEmitter } from "node:events";
import type { PostgresConnection } from "bullmq";
import pg from "pg";

type Hears = (error: unknown) => void;

/**
 * A client whose errors end no process. A pool hears them only while a client is idle, and BullMQ those of the client it listens
 * with only from a moment after it is connected until it is closed; a server may end a connection at any time. Who comes to hear
 * after an error that nobody heard is told of it then: BullMQ would else keep a client that is dead.
 */
export class HeardClient extends pg.Client {
  #unheard: unknown;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    (this as EventEmitter).on("newListener", (event: string | symbol, hears: Hears) => {
      if (event === "error" && this.#unheard !== undefined) this.#tell(hears);
    });
  }

  override emit(event: string | symbol, ...told: unknown[]): boolean {
    if (event !== "error" || this.listenerCount(event) > 0) return super.emit(event, ...told);
    this.#unheard ??= told[0];
    return false;
  }

  /** In a moment, when whoever came to hear is ready for it. */
  #tell(hears: Hears): void {
    const unheard = this.#unheard;
    this.#unheard = undefined;
    queueMicrotask(() => hears(unheard));
  }
}

/** Lets a connection listen with a heard client, which it makes by itself; others it has from its pool. */
export function listenHeard(connection: PostgresConnection): void {
  Object.assign(connection, { pgModule: { Client: HeardClient } });
}
