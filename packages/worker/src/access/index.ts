// Who may read what, and ask for what?
export { authorised, OPERATOR, signRequest, UnauthorisedRunError, type SigningSecrets } from "./signed-requests.js";
