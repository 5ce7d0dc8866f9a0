import { constraintLabel, criterionSentence, verificationLabel, violationSentence } from "../explanation/index.js";
import { maySayCriterion, maySayFigures } from "./discretion.js";
import { firmFacts, needFacts, type FactWords } from "./facts.js";
import type { Addressee, LetterBlock, LetterKind } from "./letter.js";
import { outdoneBy, type Outdone } from "./outdone.js";
import type { Pairing } from "./pairing.js";
import { isUnknown } from "./unknown-fields.js";

/** What a letter is to say, of what and to whom. */
export interface Subject extends FactWords {
  readonly kind: LetterKind;
  readonly addressee: Addressee;
  readonly pairing: Pairing;
}

/** Who the other side is, why or why not, and what is to be verified. */
export function contents(subject: Subject): LetterBlock[] {
  const { kind, addressee, pairing, say } = subject;
  const facts = addressee === "firm" ? needFacts(pairing.need, subject) : firmFacts(pairing.firm, subject);
  return [
    paragraph(say.opening[kind][addressee]),
    { kind: "list", items: facts },
    ...(kind === "introduction" ? reasons(subject) : refusal(subject)),
    ...headed(say.toVerify[kind][addressee], toVerify(subject)),
  ];
}

function refusal(subject: Subject): LetterBlock[] {
  const { pairing, say, addressee } = subject;
  if (pairing.explanation.violations.length > 0) return headed(say.obstacles[addressee], obstacles(subject));
  return [...place(subject), ...headed(say.better, better(subject)), ...reasons(subject), ...tie(subject)];
}

/** What is known of the pair; what is not known stands among what is to be verified. */
function reasons({ pairing: { explanation }, say, addressee, writer }: Subject): LetterBlock[] {
  const sentences = explanation.criteria
    .filter(({ criterion, facts }) => maySayCriterion(criterion, addressee) && !isUnknown(facts))
    .map((criterion) => criterionSentence(criterion, writer));
  return headed(say.reasons[addressee], sentences);
}

function obstacles({ pairing: { explanation }, addressee, writer, language }: Subject): string[] {
  return explanation.violations.map((violation) =>
    maySayFigures(violation.constraint, addressee)
      ? violationSentence(violation, writer)
      : `${constraintLabel(violation.constraint, language)}.`,
  );
}

function place({ pairing: { explanation }, say, addressee, writer }: Subject): LetterBlock[] {
  const { rank, eligibleFirms } = explanation;
  if (rank === undefined) return [];
  return [paragraph(say.ranked[addressee]({ rank: writer.count(rank), eligible: writer.count(eligibleFirms) }))];
}

function better(subject: Subject): string[] {
  const { pairing, writer, addressee } = subject;
  return outdoneBy(pairing)
    .filter(({ criterion }) => maySayCriterion(criterion, addressee))
    .map(
      (outdone) =>
        `${writer.messages.criteria[outdone.criterion]}${writer.messages.colon}${outdoneSentence(outdone, subject)}`,
    );
}

function outdoneSentence({ better: by, ahead }: Outdone, { say, writer }: Subject): string {
  return say.outdone({
    better: writer.count(by),
    ahead: writer.count(ahead),
    others: ahead > 1,
    isOne: writer.isOne(by),
  });
}

function tie({ pairing: { explanation }, writer }: Subject): LetterBlock[] {
  return explanation.tied ? [paragraph(writer.messages.tied)] : [];
}

/** Constraints that passed because a value is unknown, and criteria of which the value is; each once. */
function toVerify({ pairing: { explanation }, say, language }: Subject): string[] {
  const constraints = explanation.toVerify.map((id) => verificationLabel(id, language));
  const unknown = explanation.criteria
    .filter(({ facts }) => isUnknown(facts))
    .map(({ criterion }) => say.unknown[criterion]);
  return [...new Set([...constraints, ...unknown])];
}

function paragraph(text: string): LetterBlock {
  return { kind: "paragraph", text };
}

/** A list behind what it is a list of; nothing when it is empty. */
function headed(heading: string, items: readonly string[]): LetterBlock[] {
  return items.length === 0 ? [] : [paragraph(heading), { kind: "list", items }];
}
