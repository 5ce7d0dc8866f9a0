import { constraintLabel, writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import type { Language } from "../reference/index.js";
import { MESSAGES, type Messages } from "./messages/index.js";
import type { Exclusion, NeedGap } from "./need-gap.js";

/**
 * What a need finds and lacks, in sentences: how many firms were found where; and, where some are missing, what stands in the way
 * and the nearest region that could serve.
 */
export function renderGap(gap: NeedGap, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const { wanted, viable, missing, ofTheTrade } = gap;
  const where = whereText(gap, say, writer, options);
  const found = say.found({ wanted: writer.count(wanted), viable: writer.count(viable), where });
  if (missing === 0) return [found];
  const lacking = [found, say.missing({ missing: writer.count(missing) })];
  if (ofTheTrade.country === 0) return [...lacking, say.unserved];
  return [...lacking, ...whySentences(gap, say, writer, options), ...elsewhereSentences(gap, say, writer, options)];
}

/** Why firms of the trade do not count, as the label of a number. */
export function exclusionLabel(exclusion: Exclusion, language: Language): string {
  return exclusion === "score-too-low" ? MESSAGES[language].scoreTooLow : constraintLabel(exclusion, language);
}

function whereText({ within, region }: NeedGap, say: Messages, writer: Writer, { pack }: RenderOptions): string {
  if (typeof within === "object") return say.withinKm({ km: writer.km(within.km) });
  if (within === "country" || region === undefined) return say.everywhere;
  return say.inRegion({ region: writer.place({ country: pack.country, region }) });
}

function whySentences({ barrier, excluded }: NeedGap, say: Messages, { count }: Writer, { language }: RenderOptions) {
  if (barrier === undefined) return [];
  if (barrier === "too-few-firms" || barrier === "sector-below-floor") return [say.barriers[barrier]];
  return [say.barrier({ label: exclusionLabel(barrier, language), firms: count(excluded[barrier] ?? 0) })];
}

function elsewhereSentences(gap: NeedGap, say: Messages, { count, km, place }: Writer, { pack }: RenderOptions) {
  const { within, missing, suitable, nearest } = gap;
  const firms = (sentence: (values: { firms: string }) => string, n: number) =>
    n > 0 ? [sentence({ firms: count(n) })] : [];
  if (within === "country") return firms(say.unplaced, suitable.unplaced);
  return [
    say.wholeRegister({ firms: count(suitable.country) }),
    ...firms(say.serving, suitable.serving),
    ...firms(say.unplaced, suitable.unplaced),
    nearest === undefined
      ? say.noRegion({ missing: count(missing) })
      : say.nearest({
          region: place({ country: pack.country, region: nearest.region }),
          firms: count(nearest.firms),
          missing: count(missing),
          km: km(nearest.km),
        }),
  ];
}
