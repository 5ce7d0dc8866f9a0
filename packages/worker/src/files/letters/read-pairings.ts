import type { CountryPack, Issue, Matcher, Ranking, ResolvedNeed, SupplierIndex, Validated } from "@wasl/matcher";
import { constraintLabel } from "@wasl/matcher";
import type { LetterKind, Pairing } from "@wasl/matcher/letters";
import type { ReadOptions } from "../read-options.js";
import { quote } from "../reject.js";
import { readPairList, type NamedPair, type PairList } from "../pair-list.js";

/** What pairs are explained from. */
export interface PairSource {
  readonly matcher: Matcher;
  readonly needs: ReadonlyMap<string, ResolvedNeed>;
  readonly register: SupplierIndex;
  /** A need's best firms. */
  readonly firstOf: (need: ResolvedNeed) => Ranking["candidates"];
}

/**
 * Reads a {@link readPairList list} of needs and firms, and explains each pair. A pair to be introduced whose firm is excluded from
 * the need is rejected. Throws a RejectedInputError when the file cannot be used.
 */
export function readPairings(
  path: string,
  letters: LetterKind,
  source: PairSource,
  options: ReadOptions & { readonly pack: CountryPack },
): Promise<PairList<Pairing>> {
  return readPairList(path, (pair) => checkPair(pair, letters, source), options);
}

function checkPair({ needId, supplierId }: NamedPair, letters: LetterKind, source: PairSource): Validated<Pairing> {
  const need = typeof needId === "string" ? source.needs.get(needId) : undefined;
  const firm = typeof supplierId === "string" ? source.register.get(supplierId) : undefined;
  if (need === undefined || firm === undefined) {
    return {
      ok: false,
      issues: [
        ...(need === undefined ? [unknownId("needId", needId, "need")] : []),
        ...(firm === undefined ? [unknownId("supplierId", supplierId, "firm")] : []),
      ],
    };
  }
  const explanation = source.matcher.explain(need, firm.supplier.id, source.register);
  const pairing = { need, firm, explanation, first: source.firstOf(need) };
  return letters === "introduction" ? introducible(pairing) : { ok: true, value: pairing };
}

function unknownId(path: string, value: unknown, what: "need" | "firm"): Issue {
  const expected = `the id of a ${what} of the files`;
  if (typeof value !== "string") return { code: "missing", path, message: `There is no id of a ${what}.`, expected };
  return {
    code: "unknown-id",
    path,
    value,
    message: `The files hold no ${what} with the id ${quote(value)}.`,
    expected,
  };
}

function introducible(pairing: Pairing): Validated<Pairing> {
  const [violation] = pairing.explanation.violations;
  if (violation === undefined) return { ok: true, value: pairing };
  const issue: Issue = {
    code: "out-of-range",
    path: "supplierId",
    value: pairing.firm.supplier.id,
    message: `The firm ${quote(pairing.firm.supplier.id)} is excluded from the need ${quote(pairing.need.need.id)}: ${constraintLabel(violation.constraint, "en").toLowerCase()}.`,
    expected: "a firm that meets every hard constraint; others may be refused",
  };
  return { ok: false, issues: [issue] };
}
