import { signingKey, signMessage, type Outcome } from "../contracts/index.js";
import type { SigningSecrets } from "./signed-requests.js";

/** Signs an outcome by its chamber's key, which the master secret holds too; with neither it stays as it is. */
export function signOutcome(outcome: Outcome, { secret, key }: SigningSecrets): Outcome {
  const own = secret === undefined ? key : signingKey(secret, outcome.chamber);
  return own === undefined ? outcome : signMessage(outcome, own);
}
