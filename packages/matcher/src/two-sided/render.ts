import { renderCandidate, renderExclusion, violationSentence, writerFor } from "../explanation/index.js";
import type { RenderOptions, Writer } from "../explanation/index.js";
import { MESSAGES, type TwoSidesMessages } from "./messages/index.js";
import type { BarredNeed, Opportunity, Shortfall } from "./opportunity.js";
import type { ReciprocalPair, RegardedAspect } from "./reciprocal-pair.js";

/** Where the firm stands for a need and why, what it would have to improve, and what the need is worth to it. */
export function renderOpportunity(opportunity: Opportunity, options: RenderOptions): string[] {
  return [
    ...renderExclusion(opportunity, options),
    ...shortfallSentences(opportunity.shortfalls, options),
    ...(opportunity.reciprocal ? renderReciprocalPair(opportunity.reciprocal, options) : []),
  ];
}

/** What excludes the firm from a need, where it would stand without that, and what it would have to improve besides. */
export function renderBarredNeed(barred: BarredNeed, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const { rankIfMet } = MESSAGES[options.language];
  return [
    ...barred.violations.map((violation) => violationSentence(violation, writer)),
    rankIfMet({ rank: writer.count(barred.rankIfMet), firms: writer.count(barred.eligibleFirms + 1) }),
    ...renderCandidate(barred, options),
    ...shortfallSentences(barred.shortfalls, options),
  ];
}

/** What a need and a firm are worth to each other. */
export function renderReciprocalPair(pair: ReciprocalPair, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const sum = say.combined({
    combined: writer.score(pair.combined),
    mean: say.mean[pair.mean],
    score: writer.score(pair.score),
    firmScore: writer.score(pair.firmSide.score),
  });
  return [sum, ...pair.firmSide.aspects.map((aspect) => aspectSentence(aspect, say, writer))];
}

function shortfallSentences(shortfalls: readonly Shortfall[], options: RenderOptions): string[] {
  const { messages, score, count } = writerFor(options);
  const say = MESSAGES[options.language];
  if (shortfalls.length === 0) return [say.nothingLost];
  return shortfalls.map(({ criterion, lost, rank }) =>
    say.shortfall({ criterion: messages.criteria[criterion], lost: score(lost), rank: count(rank) }),
  );
}

function aspectSentence(aspect: RegardedAspect, say: TwoSidesMessages, writer: Writer): string {
  return `${say.aspect[aspect.aspect]}${writer.messages.colon}${regardSentence(aspect, say, writer)}`;
}

function regardSentence(regarded: RegardedAspect, say: TwoSidesMessages, writer: Writer): string {
  const utility = writer.score(regarded.utility);
  switch (regarded.aspect) {
    case "order":
      if (regarded.ratio !== undefined) return say.order({ share: writer.percent(regarded.ratio) });
      return regarded.turnoverIsNone ? say.noTurnover : say.orderUnknown({ utility });
    case "distance":
      if (regarded.distanceKm === undefined) return say.distanceUnknown({ utility });
      return say.distance({ km: writer.km(regarded.distanceKm) });
    case "activity": {
      const activity = writer.activity(regarded.activity ?? "");
      if (regarded.position === 1) return say.principalActivity({ activity });
      return say.otherActivity({ activity, position: writer.count(regarded.position ?? 0) });
    }
  }
}
