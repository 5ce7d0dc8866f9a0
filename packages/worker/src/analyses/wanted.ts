import type { ResolvedNeed } from "@wasl/matcher";
import type { World } from "./analysis.js";

/** Firms a need, where neither the run nor the need says. */
const DEFAULT_WANTED = 10;

/** How many firms a need is to have. */
export const wantedBy = ({ need }: ResolvedNeed, { topK }: World): number =>
  topK ?? need.introductions ?? DEFAULT_WANTED;
