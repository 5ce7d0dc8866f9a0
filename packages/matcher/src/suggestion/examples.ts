import type { Supplier } from "../domain/index.js";
import type { Example } from "./suggestion.js";

/** What a firm teaches: the titles of its past work with their codes, and its own keywords and text with those of the firm. */
export function examplesOf({ activities, keywords, text, references }: Supplier): Example[] {
  const profile = [...(keywords ?? []), text ?? ""].join(" ").trim();
  return [
    ...(references ?? []).map((work) => ({ text: work.title, codes: work.activities ?? [] })),
    ...(profile === "" ? [] : [{ text: profile, codes: activities }]),
  ];
}
