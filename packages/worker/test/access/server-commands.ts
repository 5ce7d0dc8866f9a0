import type { Redis } from "ioredis";

/** A command of the server, or one of a command's subcommands as `client|list`. */
export interface ServerCommand {
  readonly name: string;
  /** Least words, the command's own among them. */
  readonly least: number;
  /** True when keys stand at known places. */
  readonly keys: boolean;
  readonly first: number;
  /** Words from one key to the next. */
  readonly step: number;
  /** Most keys that it takes. */
  readonly most: number;
  /** Words after the last key. */
  readonly after: number;
}

type Row = [name: string, arity: number, flags: string[], first: number, last: number, step: number, ...unknown[]];

/** Where the server lists the subcommands of a command. */
const SUBCOMMANDS = 9;

/** Every command that the server knows, with its subcommands. */
export async function readCommands(admin: Redis): Promise<ServerCommand[]> {
  const rows = (await admin.call("COMMAND")) as Row[];
  return rows.flatMap((row) => {
    const subcommands = row[SUBCOMMANDS] as Row[] | undefined;
    return (subcommands?.length ? subcommands : [row]).map(describe);
  });
}

function describe([name, arity, , first, last, step]: Row): ServerCommand {
  const most = last < 0 ? Infinity : step === 0 ? 0 : (last - first) / step + 1;
  return { name, least: Math.abs(arity), keys: first > 0, first, step, most, after: Math.max(0, -1 - last) };
}

/** The words of a command with these keys at their places (the last one repeated where it takes more), and `1` elsewhere. */
export function withKeys(
  { name, least, keys, first, step, most, after }: ServerCommand,
  given: readonly string[],
): string[] {
  const words = name.split("|");
  const wanted = keys ? Math.max(given.length, Math.min(most, least - first - after)) : 0;
  const count = Math.min(most, step === 1 ? wanted : Math.max(given.length, 1));
  const filled = Array.from({ length: count }, (_, i) => given[i] ?? given.at(-1)!);
  filled.forEach((key, i) => {
    words[first + i * step] = key;
  });
  return Array.from({ length: Math.max(least, words.length + after) }, (_, i) => words[i] ?? "1");
}
