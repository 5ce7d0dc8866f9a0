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
export { historyFrom, placesAfter, type RotationRule } from "./history.js";
export { judgmentsFrom } from "./judgments.js";
