// Which k firms, in what order?
export type * from "./ranking.js";
export { createRegister, type Register } from "./register.js";
export { prepareQuery, type Query } from "./query.js";
export { rankAll, type Ranked } from "./brute-force.js";
export { describeCandidates, describeNeeds } from "./candidates.js";
export { checkIndex, Engine, type CloseVisitor, type Effort, type Found } from "./engine.js";
export type { SearchedSegment } from "./firm-search.js";
export { NeedSearch } from "./need-search.js";
export { byRank, tieKey, type Standing } from "./order.js";
