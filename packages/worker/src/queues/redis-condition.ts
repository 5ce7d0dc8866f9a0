import type { Redis } from "ioredis";
import type { BackendCondition, BackendWarning } from "./backend.js";

/** Settings of a Redis that decide whether a queue survives, and how full it is. */
export interface RedisSettings {
  readonly appendonly: string;
  readonly save: string;
  readonly "maxmemory-policy": string;
  /** Share of the memory it may use that is in use; undefined without a limit. */
  readonly memory: number | undefined;
}

/** Share of the memory at which an operator should act: a full Redis stops its workers too. */
const MEMORY_ALARM = 0.7;

/** What an operator should know about these settings. */
export function warningsAbout(settings: RedisSettings): BackendWarning[] {
  return [persistence(settings), eviction(settings), fullness(settings)].filter((warning) => warning !== undefined);
}

/** A server that hides its settings is not warned about. Throws when the server does not answer at all. */
export async function redisCondition(client: Redis): Promise<BackendCondition> {
  const memory = await usedMemory(client);
  const setting = async (name: string) => (await client.config("GET", name))[1] ?? "";
  const names = ["appendonly", "save", "maxmemory-policy"] as const;
  const settings = await Promise.all(names.map(setting)).catch(() => undefined);
  if (!settings) return { memory, warnings: warningsAbout({ ...SILENT, memory }) };
  const [appendonly = "", save = "", policy = ""] = settings;
  return { memory, warnings: warningsAbout({ appendonly, save, "maxmemory-policy": policy, memory }) };
}

/** What is assumed of a server that does not say how it is set up. */
const SILENT = { appendonly: "yes", save: "", "maxmemory-policy": "noeviction" };

function persistence({ appendonly, save }: RedisSettings): BackendWarning | undefined {
  if (appendonly !== "no") return undefined;
  const lost =
    save === "" ? "keeps nothing on disk: queued runs are" : "saves only from time to time: the last minutes are";
  const code = save === "" ? "no-persistence" : "sparse-persistence";
  return { code, message: `Redis ${lost} lost when it stops. Set appendonly yes.` };
}

function eviction({ "maxmemory-policy": policy }: RedisSettings): BackendWarning | undefined {
  if (policy === "noeviction") return undefined;
  const message = `Redis evicts keys when full (${policy}): jobs can vanish. Set maxmemory-policy noeviction.`;
  return { code: "eviction", message };
}

function fullness({ memory = 0 }: RedisSettings): BackendWarning | undefined {
  if (memory < MEMORY_ALARM) return undefined;
  const percent = Math.round(memory * 100);
  const message = `Redis has used ${percent} % of its memory: when it is full, nothing goes on. Raise maxmemory.`;
  return { code: "memory", message };
}

async function usedMemory(client: Redis): Promise<number | undefined> {
  const info = await client.info("memory").catch(refused);
  const bytes = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, "m").exec(info)?.[1] ?? 0);
  const limit = bytes("maxmemory");
  return limit === 0 ? undefined : bytes("used_memory") / limit;
}

/** A server that answers with an error, such as that this user may not ask, tells nothing. */
function refused(error: Error): string {
  if (error.name === "ReplyError") return "";
  throw error;
}
