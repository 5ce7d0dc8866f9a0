import type { Backend } from "../queues/index.js";
import type { WorkerEvents } from "./events.js";

/** How often a worker looks how its backend is: memory fills up while it runs. */
export const LOOK_EVERY_MS = 60_000;

/** Tells of each warning about a backend when it comes up, now and as time goes on. Returns how to stop. */
export function watchBackend(backend: Backend, events: WorkerEvents, everyMs = LOOK_EVERY_MS): () => void {
  let known: readonly string[] = [];
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    // A backend that is away is told of by those who need it.
    const condition = await backend.condition().catch(() => undefined);
    looking = false;
    if (!condition) return;
    const codes = condition.warnings.map(({ code }) => code);
    for (const warning of codes.filter((code) => !known.includes(code))) events.emit("backend-warning", { warning });
    known = codes;
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
