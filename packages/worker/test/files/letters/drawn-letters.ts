import { curatedNeeds, curatedRegister } from "@wasl/fixtures";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  orThrow,
  type Language,
  type ResolvedNeed,
} from "@wasl/matcher";
import { ADDRESSEES, writeLetter, type Letter, type Pairing } from "@wasl/matcher/letters";
import { morocco } from "@wasl/matcher/morocco";

export const LANGUAGES: readonly Language[] = ["fr", "ar", "en"];

const needs = curatedNeeds().map((need) => orThrow(checkNeed(need, morocco)));
const firms = curatedRegister().map((firm) => orThrow(checkSupplier(firm, morocco)));
const register = createSupplierIndex(firms, morocco);
const matcher = createMatcher({ pack: morocco });

/** A pair of the curated register, with names of one's choice. */
export function curatedPairing(needAt: number, firmAt: number, name?: string): Pairing {
  const need = needs[needAt % needs.length]!;
  const firm = firms[firmAt % firms.length]!;
  const explanation = matcher.explain(need, firm.supplier.id, register);
  const { candidates: first } = matcher.rank(need, register, { k: 5 });
  if (name === undefined) return { need, firm, explanation, first };
  return { need: renamed(need, name), firm: { ...firm, supplier: { ...firm.supplier, name } }, explanation, first };
}

function renamed({ need, place }: ResolvedNeed, name: string): ResolvedNeed {
  return { need: { ...need, title: name, buyer: { ...need.buyer, name } }, place };
}

/** Every letter that may be written of a pair: to both sides, in all languages. */
export function lettersOf(pairing: Pairing, chamber = "Chambre"): Letter[] {
  const kind = pairing.explanation.eligible ? "introduction" : "refusal";
  return LANGUAGES.flatMap((language) =>
    ADDRESSEES.map((side) =>
      writeLetter(kind, side, pairing, { language, pack: morocco, chamber, date: "2026-03-31" }),
    ),
  );
}

/** All lines of a letter, in the order of a document. */
export function linesOf({ sender, date, recipient, references, subject, greeting, blocks, closing }: Letter): string[] {
  const body = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.items));
  return [sender, date, recipient, references, subject, greeting, ...body, closing, sender];
}

/** Without the signs that tell in which direction a text runs. */
export const withoutDirections = (text: string) => text.replace(/[\u200e\u200f\u2068\u2069]/g, "");
