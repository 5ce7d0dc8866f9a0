import { createHash } from "node:crypto";
import { Command, Redis, type RedisOptions } from "ioredis";
import { isRefused, ScriptsMissingError } from "./errors.js";

/** What BullMQ takes the server for: it asks with INFO, which such a user may not use, and Wasl needs as much anyway. */
const VERSION = "redis_version:7.0.8";

type Definition = Parameters<Redis["defineCommand"]>[1];

/** The part of an ioredis script that is replaced here. */
interface Script {
  execute(container: { sendCommand(command: Command): unknown }, args: unknown[], options: object): unknown;
}

/**
 * A client whose user may call scripts that the server knows, and not bring its own: ioredis would send each script's text
 * first. A worker keeps the scripts loaded, see {@link keepScriptsLoaded}.
 */
export class RestrictedRedis extends Redis {
  override duplicate(override: Partial<RedisOptions> = {}): Redis {
    return new RestrictedRedis({ ...this.options, ...override } as object);
  }

  override info(): Promise<string> {
    return Promise.resolve(VERSION);
  }

  override defineCommand(name: string, definition: Definition): void {
    super.defineCommand(name, definition);
    const script = scriptsOf(this)[name]!;
    const sha = createHash("sha1").update(definition.lua).digest("hex");
    script.execute = (container, args, options) => {
      const command = new Command("evalsha", [sha, definition.numberOfKeys ?? 0, ...(args as string[])], options);
      command.promise = command.promise.catch(asMissing);
      return container.sendCommand(command);
    };
  }
}

/**
 * Loads every script that BullMQ has defined on the client, now and whenever the server was away: it forgets them then. A user
 * who may not do so leaves it to others.
 */
export async function keepScriptsLoaded(client: Redis): Promise<void> {
  const load = () => Promise.all(Object.values(scriptsOf(client)).map(({ lua }) => client.script("LOAD", lua)));
  client.on("ready", () => void load().catch(() => undefined));
  await load().catch((error: unknown) => {
    if (!isRefused(error)) throw error;
  });
}

const scriptsOf = (client: Redis) =>
  (client as unknown as { readonly scriptsSet: Record<string, Script & { readonly lua: string }> }).scriptsSet;

function asMissing(error: Error): never {
  throw /NOSCRIPT/.test(error.message) ? new ScriptsMissingError({ cause: error }) : error;
}
