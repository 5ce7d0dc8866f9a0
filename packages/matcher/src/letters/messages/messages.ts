import type { CriterionId } from "../../domain/index.js";
import type { Addressee, LetterKind } from "../letter.js";

/** A sentence for each side. */
type ForBoth = Readonly<Record<Addressee, string>>;

/** Everything a letter says beside the explanation's own sentences, in one language. Values arrive formatted. */
export interface LetterMessages {
  readonly recipient: (values: { name: string }) => string;
  readonly references: (values: { need: string; firm: string }) => string;
  readonly subject: Readonly<Record<LetterKind, (values: { title: string }) => string>>;
  readonly greeting: string;
  readonly closing: string;

  readonly need: string;
  readonly buyer: string;
  readonly place: string;
  readonly annualValue: string;
  readonly deadline: string;
  readonly firm: string;
  readonly category: string;

  /** Said before the other side's facts. */
  readonly opening: Readonly<Record<LetterKind, ForBoth>>;
  /** Said before what speaks for the pair. */
  readonly reasons: ForBoth;
  /** Said before what excludes the firm. */
  readonly obstacles: ForBoth;
  /** The firm meets all constraints, and has this rank. */
  readonly ranked: Readonly<Record<Addressee, (values: { rank: string; eligible: string }) => string>>;
  /** Said before what others do better. */
  readonly better: string;
  /** `others` is whether more than one firm is ahead, `isOne` whether one does better. */
  readonly outdone: (values: { better: string; ahead: string; others: boolean; isOne: boolean }) => string;
  /** Said before what the register does not know. */
  readonly toVerify: Readonly<Record<LetterKind, ForBoth>>;
  /** What a criterion asks about, where the register does not know it. */
  readonly unknown: Readonly<Record<CriterionId, string>>;
}
