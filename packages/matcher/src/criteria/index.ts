// How well do two sides fit on one aspect?
export type * from "./facts.js";
export * from "./criterion.js";
export { coveringServiceArea, distanceBetween } from "./region.js";
export type { Curve } from "./curve.js";
export { sizeCurve } from "./size.js";
export { similarityUnder, type SimilarityOf } from "./sector.js";
