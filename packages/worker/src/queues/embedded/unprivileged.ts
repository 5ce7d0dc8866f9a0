import { existsSync, readFileSync } from "node:fs";

/** A command line and the user it is run as. */
export interface Invocation {
  readonly command: string;
  readonly args: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

/** An account of this machine. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const SETPRIV = "/usr/bin/setpriv";

/** The account a root process lends to PostgreSQL, which refuses to run as root; undefined when this process is not root. */
export function accountForServer(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = findAccount("postgres") ?? findAccount("nobody");
  if (!account) throw new Error("PostgreSQL cannot run as root, and neither the user postgres nor nobody exists.");
  return account;
}

/**
 * Rewrites a command so that it runs under the account. With `setpriv` it keeps the right to pass folders closed to others,
 * so that a checkout in a private folder works too. PostgreSQL asks `access(2)` about its own programs, which forgets that
 * right for any user but root unless the securebit is set.
 */
export function invocation(command: string, args: readonly string[], account: Account | undefined): Invocation {
  if (!account) return { command, args };
  if (!existsSync(SETPRIV)) return { command, args, ...account };
  const { uid, gid } = account;
  const drop = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  return {
    command: SETPRIV,
    args: [
      ...drop,
      "--securebits=+no_setuid_fixup",
      "--inh-caps=+dac_override",
      "--ambient-caps=+dac_override",
      "--",
      command,
      ...args,
    ],
  };
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
