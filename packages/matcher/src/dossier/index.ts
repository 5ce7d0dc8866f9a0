// What does a firm say of itself, and what has it done?
export type { Collection, Corpus } from "./corpus.js";
export { corpusOf } from "./corpus.js";
export { dossierOf, readDossier, type Dossier, type PastReference } from "./dossier.js";
export { documentOf, type TextDocument } from "./text-document.js";
export { CollectionQuery, type Bm25 } from "./collection-query.js";
export { needTerms } from "./need-terms.js";
