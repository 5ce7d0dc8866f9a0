// Who may read what, and ask for what?
export { chamberUser } from "./chamber-user.js";
export { environmentFor, type Recipient } from "./environment.js";
export { generatePassword, passwordHash, readPassword, WeakPasswordError } from "./password.js";
export { setUserCommand, type RedisUser } from "./redis-user.js";
export { analysisRequestOf, ForgedRunError, requestOf } from "./request-of.js";
export { signOutcome } from "./signed-outcomes.js";
export { authorised, OPERATOR, signRequest, UnauthorisedRunError, type SigningSecrets } from "./signed-requests.js";
export { observerUser, workerUser } from "./staff-users.js";
