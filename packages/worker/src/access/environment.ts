import { signingKey } from "../contracts/index.js";
import type { RedisUser } from "./redis-user.js";

/** What an environment is made for. */
export interface Recipient {
  readonly user: RedisUser;
  readonly password: string;
  /** The address of the backend, of which user and password are replaced. */
  readonly backendUrl: string;
  readonly namespace: string;
  /** The chamber that the user is of, if of one. */
  readonly chamber?: string | undefined;
  /** The master secret, where messages are signed. */
  readonly secret?: string | undefined;
}

/** The environment variables with which `wasl` works as this user. */
export function environmentFor({ user, password, backendUrl, namespace, chamber, secret }: Recipient) {
  const url = new URL(backendUrl);
  url.username = user.name;
  url.password = password;
  return {
    WASL_BACKEND: url.href,
    WASL_NAMESPACE: namespace,
    ...(chamber !== undefined && secret !== undefined ? { WASL_KEY: signingKey(secret, chamber) } : {}),
  };
}
