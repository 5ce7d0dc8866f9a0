import type {
  CapabilityFacts,
  CertificationFacts,
  ExperienceFacts,
  OrdersFacts,
  PresenceFacts,
} from "../criteria/index.js";
import type { Writer } from "./writer.js";

export function capabilitySentence({ words, reference, referenceWords }: CapabilityFacts, writer: Writer): string {
  const { messages, quoted, quotedList } = writer;
  const ofProfile = words.length === 0 ? messages.noWords : messages.profileWords({ words: quotedList(words) });
  if (reference === undefined) return ofProfile;
  return `${ofProfile} ${messages.bestReference({ title: quoted(reference), words: quotedList(referenceWords ?? []) })}`;
}

export function experienceSentence(facts: ExperienceFacts, utility: number, writer: Writer): string {
  const { messages, count, score, day, isOne } = writer;
  const { references, similar = 0, latest } = facts;
  if (references === undefined) return messages.referencesUnknown({ utility: score(utility) });
  if (references === 0) return messages.noReferences;
  const done = messages.similarReferences({
    similar: count(similar),
    references: count(references),
    isOne: isOne(similar),
  });
  return latest === undefined ? done : `${done} ${messages.latest({ date: day(latest) })}`;
}

export function ordersSentence({ annualValue, closest }: OrdersFacts, utility: number, writer: Writer): string {
  const { messages, money, score } = writer;
  const value = money(annualValue);
  if (closest === undefined) return messages.ordersUnknown({ value, utility: score(utility) });
  return messages.closestOrder({ closest: money(closest), value });
}

export function presenceSentence({ areas }: PresenceFacts, utility: number, writer: Writer): string {
  const { messages, count, score, isOne } = writer;
  if (areas === undefined) return messages.areasUnknown({ utility: score(utility) });
  return areas === 0 ? messages.noAreas : messages.areas({ areas: count(areas), isOne: isOne(areas) });
}

export function certificationSentence(facts: CertificationFacts, utility: number, writer: Writer): string {
  const { messages, list, score } = writer;
  const preferred = list(facts.preferred);
  if (facts.held === undefined) return messages.certificationsUnknown({ preferred, utility: score(utility) });
  if (facts.held.length === 0) return messages.noCertification({ preferred });
  return messages.certificationsHeld({ held: list(facts.held), preferred });
}
