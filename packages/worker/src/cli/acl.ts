import { text } from "node:stream/consumers";
import type { Command } from "commander";
import {
  chamberUser,
  environmentFor,
  generatePassword,
  observerUser,
  passwordHash,
  readPassword,
  setUserCommand,
  workerUser,
  type RedisUser,
} from "../access/index.js";
import { readConfig, type Config } from "../operations/index.js";
import { builtInPack, resolveAudience } from "../planning/index.js";
import { isRefused, NotPermittedError, runOnRedis } from "../queues/index.js";
import { addBackendOption, type BackendOptions } from "./backend-session.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";

interface AclOptions extends BackendOptions {
  readonly password?: boolean;
  readonly apply?: boolean;
  readonly json?: boolean;
}

const DEFAULT_REDIS = "redis://127.0.0.1:6379";

/** `wasl acl`: the Redis user with which a chamber, or a worker, does what it needs and nothing else. */
export function registerAcl(program: Command): void {
  const command = program
    .command("acl")
    .description("print the Redis user of a chamber: it reads its own results, asks for its own runs, and nothing else")
    .argument("<who>", "id or code of the chamber; or worker, or observer, who reads everything and changes nothing")
    .option("--password", "read the password from standard input instead of making one up")
    .option("--apply", "also make the user in the Redis of --backend, which must be an administrator's address")
    .option("--json", "one JSON object");
  addBackendOption(command).action((who: string, options: AclOptions) => acl(who, options));
}

async function acl(who: string, options: AclOptions): Promise<void> {
  const config = readConfig();
  const backendUrl = redisAddress(options.backend ?? config.backendUrl);
  const { user, chamber } = userOf(who, config.namespace, databaseOf(backendUrl));
  const password = options.password ? readPassword(await text(process.stdin)) : generatePassword();
  const command = setUserCommand(user, passwordHash(password));
  if (options.apply) await apply(backendUrl, command, config);
  const { namespace, secret } = config;
  const environment = environmentFor({ user, password, backendUrl, namespace, chamber, secret });
  if (options.json) await print(JSON.stringify({ user: user.name, command, environment, applied: !!options.apply }));
  else await print(describe(user, command, environment));
  if (options.apply) tell(`Made the user ${user.name}. ACL SAVE, or CONFIG REWRITE, keeps it over a restart of Redis.`);
}

function userOf(who: string, namespace: string, database: number): { user: RedisUser; chamber?: string } {
  if (who === "worker") return { user: workerUser(namespace, database) };
  if (who === "observer") return { user: observerUser(namespace, database) };
  const chamber = resolveAudience(who, builtInPack("morocco"));
  if (chamber === "all") throw new UsageError("A user is of one chamber. The federation's results hold all of them.");
  return { user: chamberUser(namespace, chamber, database), chamber };
}

function redisAddress(url: string | undefined): string {
  if (url === undefined) return DEFAULT_REDIS;
  if (/^rediss?:\/\//i.test(url)) return url;
  throw new UsageError(
    "Users of this kind are those of a Redis. What holds on PostgreSQL is said in docs/isolation.md.",
  );
}

const databaseOf = (url: string) => Number(new URL(url).pathname.slice(1) || 0);

async function apply(url: string, command: readonly string[], { tls }: Config): Promise<void> {
  const commands = [command, ["ACL", "GETUSER", "default"]];
  const [, nobody] = await runOnRedis(url, commands, tls).catch((error: unknown) => {
    throw isRefused(error) ? new NotPermittedError(new URL(url).host, { cause: error }) : error;
  });
  if (isOpen(nobody))
    tell("Warning: the default user of this Redis needs no password, so whoever connects may do what that one may.");
}

/** Whether anybody may be the user that `ACL GETUSER` describes: by pairs of a field's name and its value. */
function isOpen(described: unknown): boolean {
  const [, flags] = described as [string, readonly string[]];
  return flags.includes("on") && flags.includes("nopass");
}

/** The command can go to `redis-cli` as it is; the environment holds the password and belongs to the user alone. */
function describe(user: RedisUser, command: readonly string[], environment: Readonly<Record<string, string>>): string {
  return [
    `# ${user.name} ${user.purpose}. For redis-cli, as an administrator:`,
    command.map(quoted).join(" "),
    "",
    "# The environment of whoever uses it; keep it secret:",
    ...Object.entries(environment).map(([name, value]) => `${name}=${value}`),
  ].join("\n");
}

/** `redis-cli` splits at blanks outside of quotes. */
const quoted = (word: string) => (/[\s"'()]/.test(word) ? JSON.stringify(word) : word);
