// How do criteria become one score?
export { compileFormula, type Formula } from "./formula.js";
export { createScorer, type Scorer } from "./scorer.js";
export { roundScore } from "./rounding.js";
