import { InputError, type ScoringProfile } from "@wasl/matcher";
import { isKnownOfSome, sizeCurveShape, type ChoiceTable, type CurveShape, type RawFact } from "@wasl/fixtures";

/** What `--curves` asks to be learned, if anything. Throws an {@link InputError} when no candidate has the fact that the curve is over. */
export function curveShapes(
  profile: ScoringProfile,
  table: ChoiceTable,
  curves: RawFact | undefined,
): readonly CurveShape[] {
  if (curves === undefined) return [];
  // That there are no needs to learn from is told by whoever learns.
  if (table.needs.length > 0 && !isKnownOfSome(table, curves)) throw nothingKnown();
  return [sizeCurveShape(profile)];
}

function nothingKnown(): InputError {
  return new InputError([
    {
      code: "missing",
      path: "curves.size",
      message:
        "The size curve cannot be learned: of no candidate are both the need's annual value and the firm's turnover known.",
      expected: "needs with an annual value and firms with a turnover, or no --curves",
    },
  ]);
}
