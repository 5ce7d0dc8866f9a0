/** A user of a Redis and what it may do, as modifiers of `ACL SETUSER`. */
export interface RedisUser {
  readonly name: string;
  /** What this user is for, in a few words. */
  readonly purpose: string;
  readonly rules: readonly string[];
}

/** Keys a rule is about: patterns, with `%R~` for reading alone, `%W~` for writing alone, `~` for both. */
export type KeyPattern = `~${string}` | `%R~${string}` | `%W~${string}`;

/** Grants commands on keys, and on no others: Redis tries each such selector by itself. */
export const selector = (commands: readonly string[], keys: readonly KeyPattern[]) =>
  `(${[...commands.map(allowed), ...keys].join(" ")})`;

/** The modifier that allows a command. */
export const allowed = (command: string) => `+${command}`;

/** What every connection does before it is of use. `SELECT` is refused where it is not needed: other databases are others'. */
export const CONNECTION = ["hello", "ping", "client|setname", "multi", "exec"];

/** Takes from a user of this name all that it may have had before. */
export const FROM_NOTHING = ["reset", "on", "-@all", "resetchannels"];

/** The line that makes the user; it holds the password's SHA-256 and not the password. */
export const setUserCommand = (user: RedisUser, passwordHash: string): string[] => [
  "ACL",
  "SETUSER",
  user.name,
  ...FROM_NOTHING,
  `#${passwordHash}`,
  ...user.rules,
];
