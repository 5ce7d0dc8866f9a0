import type { Labels } from "../reference/index.js";

/** Labels without the languages in which nothing is known. */
export function labelsOf(fr: string, ar: string | null, en: string | null): Labels {
  return { fr, ...(ar === null ? {} : { ar }), ...(en === null ? {} : { en }) };
}
