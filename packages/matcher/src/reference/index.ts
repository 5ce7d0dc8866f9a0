// Which sectors and places exist, and how far apart are they?
export type * from "./country-pack.js";
export type * from "./gazetteer.js";
export type * from "./taxonomy.js";
export * from "./resolve.js";
export { findChamber, chamberOfRegion } from "./chambers.js";
export { haversineKm } from "./distance.js";
