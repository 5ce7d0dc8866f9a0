import { writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import type { Gap, GapSubject } from "./gap.js";
import { MESSAGES, type Messages } from "./messages/index.js";
import type { VerifiedLeverage } from "./mobilise.js";
import type { NearMiss } from "./near-miss.js";
import { fitSentences, sourceSentences } from "./programme-sentences.js";

/**
 * What place a firm would take if it had not its gap, and which programmes may help it, in sentences. `sources` says whether each programme comes
 * with what is not confirmed of it and where it stands (true); else {@link renderSources} tells that of all of them together.
 */
export function renderNearMiss(
  { gap, rank, score, programmes }: NearMiss,
  options: RenderOptions,
  { sources = true }: { readonly sources?: boolean } = {},
): string[] {
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const place = say.place(rank, writer.count(rank));
  return [
    say.wouldBe({ place, score: writer.score(score), ifOnly: ifOnly(gap, say, writer, options) }),
    ...(programmes.length === 0 ? [say.noProgramme] : []),
    ...programmes.flatMap((fit) => [
      ...fitSentences(fit, say, options),
      ...(sources ? sourceSentences(fit.name, say, options) : []),
    ]),
  ];
}

/** What is not confirmed of a programme, by its name, and where it stands, in sentences. */
export function renderSources(programme: string, options: RenderOptions): string[] {
  return sourceSentences(programme, MESSAGES[options.language], options);
}

/** A gap as the label of a row, e.g. `Certification ISO 9001`. */
export function gapLabel({ kind, subject }: GapSubject, options: RenderOptions): string {
  const label = MESSAGES[options.language].gaps[kind];
  if (subject === undefined) return label;
  const writer = writerFor(options);
  const name = kind === "service-area" ? regionName(subject, writer, options) : writer.named(subject);
  return `${label} ${name}`;
}

/** What a curve of certificates comes to, in sentences. */
export function renderLeverage(leverage: VerifiedLeverage, options: RenderOptions): string[] {
  const { certification, region, curve, verified, complete } = leverage;
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const last = curve.at(-1);
  return [
    say.leverage({
      certification: writer.named(certification),
      region: region === undefined ? say.noRegion : regionName(region, writer, options),
      firms: writer.count(curve.length),
      introductions: writer.count(last?.introductions ?? 0),
      filled: writer.count(last?.filled ?? 0),
    }),
    ...(verified === undefined
      ? []
      : [say.verified({ firms: writer.count(verified.firms), introductions: writer.count(verified.introductions) })]),
    ...(complete ? [] : [say.incomplete]),
  ];
}

function ifOnly(gap: Gap, say: Messages, writer: Writer, options: RenderOptions): string {
  switch (gap.kind) {
    case "certification":
      return say.certification[gap.asked]({ word: writer.named(gap.word) });
    case "language":
      return say.language({ word: writer.named(gap.word) });
    case "export-market":
      return say.exportMarket({ word: writer.named(gap.word) });
    case "service-area":
      return coverText(gap, say, writer, options);
    case "turnover":
      return say.turnover({ least: writer.money(gap.least), actual: writer.money(gap.actual) });
    case "headcount":
      return say.headcount({ least: writer.count(gap.least), actual: writer.count(gap.actual) });
    case "status":
      return say.status[gap.category];
  }
}

function coverText(gap: Gap & { kind: "service-area" }, say: Messages, writer: Writer, options: RenderOptions): string {
  const distances = { distance: writer.km(gap.distanceKm), limit: writer.km(gap.maxDistanceKm) };
  return "region" in gap
    ? say.serviceRegion({ region: regionName(gap.region, writer, options), ...distances })
    : say.serviceRadius({ radius: writer.km(gap.radiusKm), ...distances });
}

/** The name of a region in the language. */
function regionName(region: string, writer: Writer, { pack }: RenderOptions): string {
  return writer.place({ country: pack.country, region });
}
