import { randomBytes } from "node:crypto";
import { sha256 } from "../contracts/index.js";

/** Least characters of a password that somebody chose: Redis tries as many as it is given. */
const LEAST = 16;

const GENERATED_BYTES = 32;

/** A password that nobody guesses, of characters that need no escaping in an address. */
export const generatePassword = () => randomBytes(GENERATED_BYTES).toString("base64url");

/** What Redis keeps of a password. */
export const passwordHash = (password: string) => sha256(password);

/** A password that is too short, or holds what no address can. */
export class WeakPasswordError extends Error {
  override readonly name = "ConfigError";

  constructor() {
    super(`The password must have at least ${LEAST} characters, and no blanks or line ends.`);
  }
}

/** The password as it was typed or piped, without the line end. Throws a {@link WeakPasswordError}. */
export function readPassword(input: string): string {
  const password = input.replace(/\r?\n$/, "");
  if (password.length < LEAST || /\s/.test(password)) throw new WeakPasswordError();
  return password;
}
