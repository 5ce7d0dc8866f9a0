import type { Need } from "../domain/index.js";
import { analyse } from "../text/index.js";

/** The terms of a need's title, description and keywords. */
export function needTerms({ title, description = "", keywords = [] }: Need): string[] {
  return [title, description, ...keywords].flatMap(analyse);
}
