// Which k firms, in what order?
export type * from "./ranking.js";
export { createRegister, type Register } from "./register.js";
export { prepareQuery, type Query } from "./query.js";
export { rankAll, type Ranked } from "./brute-force.js";
export { describeCandidates, isTied } from "./candidates.js";
export { byRank, tieHash, tieKey } from "./order.js";
