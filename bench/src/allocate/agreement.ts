import { DisagreementError } from "../measuring/agreement.js";
import type { HighsAnswer } from "./highs.js";

/** Nearer than this, in parts of the total, HiGHS and Wasl found the same optimum. */
const TOLERANCE = 1e-6;

/** Whatever HiGHS has proven must hold for what Wasl found. */
export function requireAgreement(
  { ended, total: highs = -Infinity, bound = Infinity }: HighsAnswer,
  total: number,
  { isOptimum }: { readonly isOptimum: boolean },
): void {
  const [least, most] = [total * (1 - TOLERANCE), total * (1 + TOLERANCE)];
  if (bound < least)
    throw new DisagreementError(`HiGHS proves a bound of ${bound}, and Wasl finds a total of ${total}.`);
  if (isOptimum && highs > most) throw new DisagreementError(`HiGHS finds a total of ${highs}, and Wasl of ${total}.`);
  if (ended === "optimal" && highs < least)
    throw new DisagreementError(`HiGHS finds ${highs} to be the optimum, and Wasl a total of ${total}.`);
}
