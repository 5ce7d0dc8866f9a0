// Which numbers compute a ranking, and how are they named?
export { coreProfile } from "./core.js";
export { defaultProfile } from "./default.js";
export { parseProfile } from "./parse.js";
export { stampOf } from "./stamp.js";
