import type {
  CountryPack,
  ProgrammeCondition,
  ProgrammeTerms,
  ResolvedSupplier,
  SupportKind,
  SupportProgramme,
} from "../reference/index.js";
import type { Gap } from "./gap.js";

/** What is to be verified of a programme, besides its conditions: that it is still open, and that it pays for this. */
export type ProgrammeQuestion = ProgrammeCondition["about"] | "open" | "purpose";

/** A programme that may help a firm to close a gap. What it is and gives stands in the pack, under its name. */
export interface ProgrammeFit {
  readonly name: string;
  readonly by: SupportKind;
  readonly met: readonly ProgrammeCondition["about"][];
  readonly toVerify: readonly ProgrammeQuestion[];
}

type Verdict = "met" | "unknown" | "missed";

/** Help that is given for anything, so that nothing says whether it is for this. */
const FOR_ANYTHING: ReadonlySet<SupportKind> = new Set(["assistance", "investment", "credit"]);

/**
 * The programmes whose entry speaks of such help and whose conditions the firm is not known to miss; first those of which least is to be
 * verified. Those whose entry gives an end are left out. No programme of the pack is for languages, markets, service areas or a change of status.
 */
export function programmesFor(gap: Gap, firm: ResolvedSupplier, pack: CountryPack): ProgrammeFit[] {
  return pack.programmes
    .flatMap((programme) => fitOf(programme, gap, firm, pack))
    .sort((a, b) => a.toVerify.length - b.toVerify.length || (a.name < b.name ? -1 : 1));
}

function fitOf({ name, terms }: SupportProgramme, gap: Gap, firm: ResolvedSupplier, pack: CountryPack): ProgrammeFit[] {
  const support = terms?.supports.find((one) => one.gap === gap.kind);
  if (terms === undefined || support === undefined || terms.ended !== undefined) return [];
  const verdicts = verdictsOf(terms, firm, pack);
  if (verdicts.some(({ verdict }) => verdict === "missed")) return [];
  const thatAre = (wanted: Verdict) => verdicts.filter(({ verdict }) => verdict === wanted).map(({ about }) => about);
  const purpose = FOR_ANYTHING.has(support.by) ? (["purpose"] as const) : [];
  return [{ name, by: support.by, met: thatAre("met"), toVerify: ["open", ...purpose, ...thatAre("unknown")] }];
}

function verdictsOf({ conditions }: ProgrammeTerms, firm: ResolvedSupplier, pack: CountryPack) {
  return conditions.map((condition) => {
    const verdict = verdictOf(condition, firm, pack);
    // Whom it is for is not certain: who seems to be left out may not be.
    return { about: condition.about, verdict: condition.unverified ? ("unknown" as const) : verdict };
  });
}

/** Of a firm's age, its projects and its investments a record says nothing. */
function verdictOf(condition: ProgrammeCondition, { supplier, place }: ResolvedSupplier, pack: CountryPack): Verdict {
  switch (condition.about) {
    case "category":
      return categoryVerdict(condition, supplier.category);
    case "turnover":
      return supplier.turnover === undefined ? "unknown" : metIf(supplier.turnover <= condition.most);
    case "sector":
      return condition.taxonomy === pack.taxonomy.id
        ? sectorVerdict(condition.roots, supplier.activities, pack)
        : "unknown";
    case "country":
      return metIf(place.country === pack.country);
    case "age":
    case "investment":
    case "project":
      return "unknown";
  }
}

function categoryVerdict(
  { among, unsure = [] }: { readonly among: readonly string[]; readonly unsure?: readonly string[] },
  category: string | undefined,
): Verdict {
  return category === undefined || unsure.includes(category) ? "unknown" : metIf(among.includes(category));
}

/** The principal activity says what a firm is; another one only that it may be. */
function sectorVerdict(roots: readonly string[], activities: readonly string[], { taxonomy }: CountryPack): Verdict {
  const isBelow = (activity: string) => roots.includes(taxonomy.lineage(activity)[0]?.code ?? "");
  if (isBelow(activities[0]!)) return "met";
  return activities.some(isBelow) ? "unknown" : "missed";
}

function metIf(met: boolean): Verdict {
  return met ? "met" : "missed";
}
