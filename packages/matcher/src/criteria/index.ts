// How well do two sides fit on one aspect?
export type * from "./facts.js";
export * from "./criterion.js";
export * from "./criteria-for.js";
export { capabilityQuery, type CapabilityQuery } from "./capabilities.js";
export { heldOf } from "./certifications.js";
export { utilityOfCount } from "./counted.js";
export { closenessOfOrders } from "./orders.js";
export { coveringServiceArea, distanceBetween } from "./region.js";
export type { Curve } from "./curve.js";
export { sizeCurve } from "./size.js";
export { similarityUnder, type SimilarityOf } from "./sector.js";
