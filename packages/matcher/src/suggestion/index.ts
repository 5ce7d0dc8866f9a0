// Which activity codes do these words mean?
export { examplesOf } from "./examples.js";
export { createSuggester, type SuggestOptions, type Suggester, type SuggesterOptions } from "./suggester.js";
export type { Example, Suggestion, Via } from "./suggestion.js";
