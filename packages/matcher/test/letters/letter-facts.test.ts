import fc from "fast-check";
import { expect, it } from "vitest";
import { letterFacts, pairingOf, type LetterFacts, type Pairing } from "../../src/letters/index.js";
import { drawPair, letterOf } from "./drawn-pair.js";

it("a letter is the same from facts that were passed on as JSON; where records are not held, ids stand for their names", () => {
  let outdone = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const drawn = drawPair(seed);
      const { need, firm } = drawn.pairing;
      const facts = JSON.parse(JSON.stringify(letterFacts(drawn.kind, drawn.pairing))) as LetterFacts;
      const from = (pairing: Pairing) => letterOf({ ...drawn, pairing });
      expect(from(pairingOf(facts, { need, firm }))).toEqual(letterOf(drawn));
      const unnamed: Pairing = {
        ...drawn.pairing,
        need: { ...need, need: { ...need.need, title: need.need.id, buyer: { id: need.need.buyer.id } } },
        firm: { ...firm, supplier: { ...firm.supplier, name: firm.supplier.id } },
      };
      expect(from(pairingOf(facts))).toEqual(from(unnamed));
      const text = JSON.stringify({ ...facts, criteria: [] });
      for (const name of [need.need.title, firm.supplier.name, "Acheteur 77"]) expect(text).not.toContain(name);
      outdone += facts.outdone?.length ?? 0;
    }),
    { numRuns: 120, seed: 22 },
  );
  expect(outdone).toBeGreaterThan(20);
});
