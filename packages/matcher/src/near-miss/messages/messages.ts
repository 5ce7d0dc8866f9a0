import type { GapKind } from "../gap.js";
import type { ProgrammeQuestion } from "../programme-fit.js";
import type { SupportKind, UnverifiedPart } from "../../reference/index.js";

/** Everything said of near misses, in one language. Values arrive formatted; counts stand behind their names, so that none is inflected. */
export interface Messages {
  /** Between phrases that may have commas of their own. */
  readonly separator: string;
  /** The place of a rank, such as 2nd, from the number and as written. */
  readonly place: (rank: number, written: string) => string;
  readonly wouldBe: (values: { place: string; score: string; ifOnly: string }) => string;

  /** What goes on from `if`. */
  readonly certification: Readonly<Record<"required" | "preferred", (values: { word: string }) => string>>;
  readonly language: (values: { word: string }) => string;
  readonly exportMarket: (values: { word: string }) => string;
  readonly serviceRegion: (values: { region: string; distance: string; limit: string }) => string;
  readonly serviceRadius: (values: { radius: string; distance: string; limit: string }) => string;
  readonly turnover: (values: { least: string; actual: string }) => string;
  readonly headcount: (values: { least: string; actual: string }) => string;
  readonly status: Readonly<Record<"PP" | "TPE", string>>;

  /** A gap as the label of a row; the certification, language, market or region follows. */
  readonly gaps: Readonly<Record<GapKind, string>>;

  readonly programme: (values: { name: string; operator: string; help: string }) => string;
  readonly noProgramme: string;
  readonly help: Readonly<Record<SupportKind, string>>;
  readonly met: (values: { conditions: string }) => string;
  readonly toVerify: (values: { conditions: string }) => string;
  readonly conditions: ConditionMessages;
  readonly unverified: (values: { parts: string }) => string;
  readonly parts: Readonly<Record<UnverifiedPart["about"], string>>;
  readonly sources: (values: { sources: string }) => string;

  readonly leverage: (
    values: Readonly<Record<"certification" | "region" | "firms" | "introductions" | "filled", string>>,
  ) => string;
  readonly verified: (values: { firms: string; introductions: string }) => string;
  readonly incomplete: string;
  readonly noRegion: string;
}

/** What a programme asks of a firm, as something that is met or to be verified. */
export interface ConditionMessages {
  readonly category: (values: { categories: string }) => string;
  readonly sector: (values: { sectors: string }) => string;
  readonly turnover: (values: { most: string }) => string;
  readonly ageAtLeast: (values: { years: string }) => string;
  readonly ageAtMost: (values: { years: string }) => string;
  readonly investmentUpTo: (values: { most: string }) => string;
  readonly investmentBetween: (values: { least: string; most: string }) => string;
  readonly projects: Readonly<Record<"green-or-innovative" | "rural", string>>;
  readonly country: string;
  readonly questions: Readonly<Record<Exclude<ProgrammeQuestion, ConditionAbout>, string>>;
}

type ConditionAbout = "category" | "sector" | "turnover" | "age" | "investment" | "project" | "country";
