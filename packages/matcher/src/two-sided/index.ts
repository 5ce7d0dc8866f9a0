// Which needs should a firm go for, what would it have to improve there, and do both sides gain?
export {
  createTwoSides,
  type OpportunityOptions,
  type ReciprocalOptions,
  type TwoSides,
  type TwoSidesOptions,
} from "./two-sides.js";
export { combinedScore, MEANS, type Mean } from "./combined-score.js";
export { defaultFirmPreferences, parseFirmPreferences, type FirmPreferences } from "./firm-preferences.js";
export type { BarredNeed, FirmOpportunities, Opportunity, Shortfall } from "./opportunity.js";
export { createProspectSearch, type Prospect, type ProspectOptions, type ProspectSearch } from "./prospects.js";
export type { FirmAspect, FirmSideScore, RankedPair, ReciprocalPair, RegardedAspect } from "./reciprocal-pair.js";
export { renderBarredNeed, renderOpportunity, renderReciprocalPair } from "./render.js";
