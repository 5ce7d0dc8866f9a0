import type { CriterionFacts, RegionFacts, SectorFacts, SizeFacts } from "../criteria/index.js";
import type { CriterionScore } from "../ranking/index.js";
import type { Writer } from "./writer.js";
import {
  capabilitySentence,
  certificationSentence,
  experienceSentence,
  ordersSentence,
  presenceSentence,
} from "./work-sentences.js";

/** One sentence that says what a criterion found, after the criterion's name. */
export function criterionSentence({ criterion, facts, utility }: CriterionScore, writer: Writer): string {
  return `${writer.messages.criteria[criterion]}${writer.messages.colon}${factSentence(facts, utility, writer)}`;
}

function factSentence(facts: CriterionFacts, utility: number, writer: Writer): string {
  switch (facts.criterion) {
    case "sector":
      return sectorSentence(facts, writer);
    case "region":
      return regionSentence(facts, utility, writer);
    case "size":
      return sizeSentence(facts, utility, writer);
    case "capabilities":
      return capabilitySentence(facts, writer);
    case "experience":
      return experienceSentence(facts, utility, writer);
    case "orders":
      return ordersSentence(facts, utility, writer);
    case "presence":
      return presenceSentence(facts, utility, writer);
    case "certifications":
      return certificationSentence(facts, utility, writer);
  }
}

function sectorSentence(facts: SectorFacts, writer: Writer): string {
  const { needActivity, supplierActivity, common, exact, affinity } = facts;
  const { messages, activity } = writer;
  const [asked, offered] = [activity(needActivity), activity(supplierActivity)];
  if (needActivity === supplierActivity) return messages.sameActivity({ offered });
  if (exact) return messages.activityBelow({ offered, asked });
  if (affinity !== undefined) {
    const [one, another] = affinity.map(activity) as [string, string];
    return messages.affineBranches({ offered, asked, one, another });
  }
  if (common === undefined) return messages.nothingCommon({ offered, asked });
  return messages.commonNode({ offered, asked, common: activity(common) });
}

function regionSentence(facts: RegionFacts, utility: number, writer: Writer): string {
  const { messages } = writer;
  const worked = facts.worked && workedSentence(facts.worked, writer);
  const covered = facts.coveredBy && messages.covered[facts.coveredBy];
  return [distanceSentence(facts, utility, writer), worked, covered].filter((part) => part !== undefined).join(" ");
}

function workedSentence({ place, distanceKm }: NonNullable<RegionFacts["worked"]>, writer: Writer): string {
  const named = writer.place(place);
  if (distanceKm < 1) return writer.messages.workedHere({ place: named });
  return writer.messages.workedNear({ km: writer.km(distanceKm), place: named });
}

function distanceSentence(facts: RegionFacts, utility: number, { messages, ...writer }: Writer): string {
  const [from, to] = [writer.place(facts.supplierPlace), writer.place(facts.needPlace)];
  if (facts.distanceKm === undefined) return messages.distanceUnknown({ utility: writer.score(utility) });
  if (facts.distanceKm < 1) return messages.samePlace({ place: to });
  return messages.distance({ km: writer.km(facts.distanceKm), from, to });
}

function sizeSentence({ annualValue, turnover, ratio }: SizeFacts, utility: number, writer: Writer): string {
  const { messages } = writer;
  const value = writer.money(annualValue);
  if (turnover === undefined) return messages.turnoverUnknown({ value, utility: writer.score(utility) });
  if (ratio === undefined) return messages.noTurnover;
  return messages.orderShare({ share: writer.percent(ratio), value, turnover: writer.money(turnover) });
}
