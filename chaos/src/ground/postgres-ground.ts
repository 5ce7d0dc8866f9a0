import { openGate } from "../../../test-support/gate.js";
import { ask } from "./ask.js";
import type { Ground } from "./ground.js";
import type { PostgresServer } from "./postgres-server.js";

/** A PostgreSQL behind a gate; who started it ends it. */
export async function openPostgresGround(server: PostgresServer): Promise<Ground> {
  const gate = await openGate(server.url);
  return {
    exposedUrl: gate.url,
    directUrl: server.url,
    cut: (share, random) => gate.cut(() => random.chance(share)),
    breakOff: async (share, random) => {
      const doomed = gate.ports.filter(() => random.chance(share));
      const broken = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE client_port = ANY ($1)";
      return (await ask(server.url, broken, [doomed])).length;
    },
    // It is down for as long as it takes to notice, and to recover.
    restart: (downfall) => server.restart(downfall === "killed" ? "SIGKILL" : "SIGINT"),
    close: () => gate.shut(),
  };
}
