// What is a need, a supplier, a scoring profile?
export { comparableWord } from "./comparable-word.js";
export * from "./need.js";
export * from "./place.js";
export { historyEntrySchema, type HistoryEntry } from "./profile-history.js";
export * from "./scoring-profile.js";
export * from "./supplier.js";
export { formatPath, validate, validateOrThrow, validatorOf, type Validated } from "./validation.js";
