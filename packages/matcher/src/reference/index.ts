// Which sectors and places exist, and how far apart are they?
export type * from "./country-pack.js";
export type * from "./programme-terms.js";
export type * from "./gazetteer.js";
export type * from "./taxonomy.js";
export * from "./administrative/index.js";
export * from "./resolve.js";
export { findChamber, chamberOfRegion } from "./chambers.js";
export { remember } from "./bounded-cache.js";
export { coordinateGazetteer } from "./coordinate-gazetteer.js";
export { withTaxonomy } from "./country-pack.js";
export { haversineKm } from "./distance.js";
export { foldedWords, nameKey } from "./text-key.js";
export { taxonomyFromRows, type TaxonomyRow, type TaxonomyTable } from "./tree.js";
