import { pairingOf, type LetterFacts, type LetterKind } from "@wasl/matcher/letters";
import type { ResolvedNeed, SupplierIndex } from "@wasl/matcher";
import type { FindingsOf } from "../../contracts/index.js";
import type { Pairings } from "../letters/pairings.js";

/** Where the names are that ids stand for. */
export interface NamedRecords {
  readonly needs: ReadonlyMap<string, ResolvedNeed>;
  readonly register: Pick<SupplierIndex, "get">;
}

/** The pairs that letters are written of, with the names that are known. */
export function pairingsFound(items: FindingsOf<"letters">["items"], { needs, register }: NamedRecords): Pairings {
  // What the contract holds is what the library made: JSON has no readonly types.
  const all = items as unknown as readonly LetterFacts[];
  const of = (kind: LetterKind) =>
    all
      .filter(({ letter }) => letter === kind)
      .map((facts) => pairingOf(facts, { need: needs.get(facts.needId), firm: register.get(facts.supplierId) }));
  return { introduction: of("introduction"), refusal: of("refusal") };
}
