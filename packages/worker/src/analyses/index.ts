// What follows from a run's inputs beside its rankings? A file a kind of question.
import type { AnalysisKind } from "../contracts/index.js";
import { allocation } from "./allocation.js";
import type { Analysis } from "./analysis.js";
import { gaps } from "./gaps.js";
import { groupings } from "./groupings.js";
import { letters } from "./letters.js";
import { missingData } from "./missing-data.js";
import { mobilisation } from "./mobilisation.js";
import { opportunities } from "./opportunities.js";

export type { Conclusion, Found, World } from "./analysis.js";

const ANALYSES = { allocation, gaps, mobilisation, groupings, "missing-data": missingData, opportunities, letters };

/** How questions of a kind are answered: what looking at needs gives is what concluding takes. */
export const analysisOf = <Kind extends AnalysisKind>(kind: Kind) =>
  ANALYSES[kind] as unknown as Analysis<AnalysisKind, unknown>;
