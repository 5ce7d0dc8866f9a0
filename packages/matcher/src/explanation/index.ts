// Why this score, and why not that firm?
export { explainPair, type PairExplanation } from "./explain.js";
export { criterionSentence } from "./criterion-sentence.js";
export { renderCandidate, renderExclusion, violationSentence } from "./render.js";
export { colonIn, constraintLabel, criterionLabel, verificationLabel } from "./labels.js";
export { shownScore, type ShownScore } from "./shown-parts.js";
export { writerFor, type RenderOptions, type Writer } from "./writer.js";
