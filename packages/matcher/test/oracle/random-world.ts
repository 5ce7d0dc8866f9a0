/** Worlds of firms, needs and profiles in which what is rare happens often: equals, unknown values, zeros, places abroad. */
export { Draw } from "./draw.js";
export { drawFirms } from "./random-firms.js";
export { drawNeed } from "./random-needs.js";
export { drawProfile } from "./random-profiles.js";
