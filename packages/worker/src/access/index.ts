// Who may read what, and ask for what?
export { chamberUser } from "./chamber-user.js";
export { setUserCommand, type RedisUser } from "./redis-user.js";
export { authorised, OPERATOR, signRequest, UnauthorisedRunError, type SigningSecrets } from "./signed-requests.js";
