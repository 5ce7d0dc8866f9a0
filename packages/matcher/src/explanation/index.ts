// Why this score, and why not that firm?
export { explainPair, type PairExplanation } from "./explain.js";
export { renderCandidate, renderExclusion } from "./render.js";
export { constraintLabel, criterionLabel, verificationLabel } from "./labels.js";
export { shownScore, type ShownScore } from "./shown-parts.js";
export type { RenderOptions } from "./writer.js";
