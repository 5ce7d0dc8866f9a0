// Which words of a text say what it is about, and which capabilities do they name?
export { analyse } from "./analyse.js";
export { termsOf } from "./terms.js";
export { conceptsOf } from "./thesaurus.js";
