import { trecRunLines, type RankedNeed } from "@wasl/fixtures";
import { writeAtomically } from "../../files/index.js";
import { counted } from "../counted.js";
import { tell } from "../output.js";

/** Writes rankings as a TREC run, and tells how many scores had to be lowered so that they say the order of the ranks. */
export async function writeRun(path: string, rankings: readonly RankedNeed[], tag: string): Promise<void> {
  let lowered = 0;
  let most = 0;
  const onLowered = (by: number) => {
    lowered += 1;
    most = Math.max(most, by);
  };
  await writeAtomically(path, trecRunLines(rankings, { tag, onLowered }));
  const firms = rankings.reduce((sum, { suppliers }) => sum + suppliers.length, 0);
  tell(`Wrote ${path}: ${counted(rankings.length, "need")}, ${counted(firms, "firm")}.`);
  if (lowered > 0)
    tell(
      `${counted(lowered, "tied score in it is", "tied scores in it are")} lowered, by ${most.toPrecision(2)} at most, so that scores say the order of the ranks.`,
    );
}
