// Who was introduced to whom, and what came of it?
export { LedgerFile } from "./ledger-file.js";
export { LedgerError } from "./ledger-error.js";
export { Ledger, type IntroducedPair } from "./ledger.js";
export {
  introductionRecord,
  outcomeRecord,
  type IntroductionRecord,
  type LedgerRecord,
  type OutcomeRecord,
} from "./record.js";
export { pastPairs } from "./history.js";
export { heeding } from "./past.js";
export { introductionsIn } from "./taken-introductions.js";
export { recentFirms, type RecentTime } from "./rotation.js";
export { judgmentsFrom } from "./judgments.js";
