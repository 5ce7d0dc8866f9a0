import fc from "fast-check";
import {
  createMatcher,
  type Language,
  type Matcher,
  type ResolvedNeed,
  type ResolvedSupplier,
} from "../../src/index.js";
import { ADDRESSEES, writeLetter, type Addressee, type LetterKind, type Pairing } from "../../src/letters/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { Draw } from "../oracle/draw.js";
import { drawRun, type DrawnRun } from "../oracle/random-run.js";

export const LANGUAGES: readonly Language[] = ["fr", "ar", "en"];
export const DATE = "2026-03-31";
export const CHAMBER = { fr: "Chambre de Casablanca", ar: "غرفة الدار البيضاء", en: "Chamber of Casablanca" };

/** A pair, and a letter of it. */
export interface Drawn {
  readonly run: DrawnRun;
  readonly matcher: Matcher;
  readonly pairing: Pairing;
  readonly kind: LetterKind;
  readonly addressee: Addressee;
  readonly language: Language;
}

/** A pair of a drawn world, whether its firm is eligible or not, and a letter that may be asked about it. */
export function drawPair(seed: number): Drawn {
  const draw = new Draw(seed);
  const run = drawRun(draw, 4);
  fc.pre(run.suppliers.length > 0);
  const matcher = createMatcher({ pack: morocco, profile: run.profile });
  const need = named(draw.pick(run.needs), draw);
  const firm = draw.pick(run.suppliers);
  const pairing = pairingOf(need, firm, matcher, run);
  const eligible = pairing.explanation.eligible;
  return {
    run,
    matcher,
    pairing,
    kind: eligible && draw.chance(0.5) ? "introduction" : "refusal",
    addressee: draw.pick(ADDRESSEES),
    language: draw.pick(LANGUAGES),
  };
}

/** With what a letter may tell besides. */
function named(resolved: ResolvedNeed, draw: Draw): ResolvedNeed {
  const buyer = { ...resolved.need.buyer, ...(draw.chance(0.5) ? { name: "Acheteur 77" } : {}) };
  return { ...resolved, need: { ...resolved.need, buyer, ...(draw.chance(0.3) ? { deadline: "2026-05-01" } : {}) } };
}

function pairingOf(need: ResolvedNeed, firm: ResolvedSupplier, matcher: Matcher, { register }: DrawnRun): Pairing {
  const explanation = matcher.explain(need, firm.supplier.id, register);
  return { need, firm, explanation, first: matcher.rank(need, register, { k: 5 }).candidates };
}

/** The letter that was drawn. */
export function letterOf({ kind, addressee, pairing, language }: Drawn) {
  return writeLetter(kind, addressee, pairing, { language, pack: morocco, chamber: CHAMBER, date: DATE });
}
