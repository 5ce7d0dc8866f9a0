// Which words of a text say what it is about, and which capabilities do they name?
export { analyse } from "./analyse.js";
export { termsOf, wordTerms, type WordTerm } from "./terms.js";
export { conceptsOf, conceptToken, recognise } from "./thesaurus.js";
export { wordsBehind } from "./words-behind.js";
