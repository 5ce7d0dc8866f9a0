import { signingKey, signMessage, verifyMessage, type Signable } from "../contracts/index.js";
import { UnrecoverableError } from "../queues/index.js";

/** Who signs with the master secret's own right, and may ask for anybody. No chamber has this name. */
export const OPERATOR = "operator";

/** The federation learns everything, so it may ask for anybody too. */
const FEDERATION = "federation";

/** What a party signs with; neither where nothing is signed. */
export interface SigningSecrets {
  /** The master secret, of operators and workers. */
  readonly secret?: string | undefined;
  /** The key of one chamber. */
  readonly key?: string | undefined;
}

/** What somebody asks of the workers: a run, or something about one. */
interface Asked extends Signable {
  /** For whom. */
  readonly chamber: string;
  readonly requestedBy?: string | undefined;
  readonly cancelledAt?: string | undefined;
}

/** A request whose signature does not show that who asks may ask; it is not tried again. */
export class UnauthorisedRunError extends UnrecoverableError {
  override readonly name = "UnauthorisedRunError";
}

/**
 * Signs a request: with the master secret as the operator, with a chamber's key as that chamber (as the federation where the
 * run is for all), and with neither not at all.
 */
export function signRequest<T extends Asked>(request: T, { secret, key }: SigningSecrets): T {
  if (secret !== undefined) return signAs(OPERATOR, signingKey(secret, OPERATOR), request);
  if (key !== undefined) return signAs(request.chamber === "all" ? FEDERATION : request.chamber, key, request);
  return request;
}

/**
 * The request, if who signed it may ask for it: a chamber for itself, the federation and the operator for anybody. Without a
 * master secret nothing is checked.
 *
 * @throws UnauthorisedRunError that says what is wrong.
 */
export function authorised<T extends Asked>(request: T, secret: string | undefined): T {
  if (secret === undefined) return request;
  const { requestedBy, chamber, signature } = request;
  if (requestedBy === undefined || signature === undefined) {
    throw new UnauthorisedRunError(
      "This worker takes signed requests alone (WASL_SECRET is set), and nobody signed this one.",
    );
  }
  if (!verifyMessage(signedPart(request), signingKey(secret, requestedBy))) {
    throw new UnauthorisedRunError(
      `The signature of this request is not that of ${requestedBy}: another key, or a change since.`,
    );
  }
  if (![chamber, FEDERATION, OPERATOR].includes(requestedBy)) {
    throw new UnauthorisedRunError(`${requestedBy} may ask for its own runs alone, not for those of ${chamber}.`);
  }
  return request;
}

const signAs = <T extends Asked>(requestedBy: string, key: string, request: T): T => {
  const { signature } = signMessage(signedPart({ ...request, requestedBy }), key);
  return { ...request, requestedBy, signature };
};

/** What was asked for is cancelled by a change of its request, for which nobody signs. */
const signedPart = <T extends Asked>(request: T): T => ({ ...request, cancelledAt: undefined });
