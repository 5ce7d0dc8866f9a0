import type { Affinity, CriterionId, Need, ScoringProfile, Supplier } from "../../src/index.js";
import { isCovered, kilometres } from "./core-by-the-book.js";
import { askedBy, profileOf, referencesOf, Relevance, type Language } from "./relevance-by-the-book.js";

/**
 * Every criterion a profile may have a second time, from what is published of them and from plain records: it shares with the library the
 * profile's numbers, the tokens of texts and nothing else. Places are those of records that carry their points, as in
 * `core-by-the-book.ts`; scores are weighted sums.
 */
export interface Book extends Language {
  readonly profile: ScoringProfile;
  /** How close a code that was done comes to the one that is asked for. */
  readonly similarity: (asked: string, done: string) => number;
  /** The most that an auto-entrepreneur of this principal activity may take on, a year. */
  readonly ceiling: (activity: string) => number;
}

export interface BookEntry {
  readonly supplierId: string;
  readonly eligible: boolean;
  readonly score: number;
  /** Of the criteria that apply to the need. */
  readonly utilities: Readonly<Partial<Record<CriterionId, number>>>;
}

type Utility = (firm: Supplier) => number | undefined;

/** What each firm of a register has for a need, in the register's order. */
export function assessByTheBook(need: Need, firms: readonly Supplier[], book: Book): BookEntry[] {
  const { criteria } = book.profile;
  const ways: Record<CriterionId, Utility> = {
    sector: (firm) => sector(need, firm, book),
    region: (firm) => region(need, firm, book),
    size: (firm) => size(need, firm, book),
    capabilities: capabilities(need, firms, book),
    experience: (firm) => experience(need, firm, book),
    orders: (firm) => orders(need, firm, book),
    presence: (firm) => presence(firm, book),
    certifications: (firm) => certifications(need, firm, book),
  };
  const asked = (Object.keys(ways) as CriterionId[]).filter((id) => criteria[id] !== undefined);
  return firms.map((firm) => {
    const applying = asked.flatMap((id) => {
      const utility = ways[id](firm);
      return utility === undefined ? [] : [[id, utility] as const];
    });
    const weightOf = (id: CriterionId) => criteria[id]?.weight ?? 0;
    const total = applying.reduce((sum, [id]) => sum + weightOf(id), 0);
    const score = applying.reduce((sum, [id, utility]) => sum + weightOf(id) * utility, 0) / total;
    const utilities: BookEntry["utilities"] = Object.fromEntries(applying);
    return { supplierId: firm.id, eligible: !isExcluded(need, firm, utilities, book), score, utilities };
  });
}

function sector(need: Need, firm: Supplier, { similarity }: Book): number {
  return Math.max(...need.activities.flatMap((asked) => firm.activities.map((done) => similarity(asked, done))));
}

/** The strongest affinity between branches of which one is above what is asked for and the other above what was done; 0 where there is none. */
export function affinity(
  asked: readonly string[],
  done: readonly string[],
  affinities: readonly Affinity[] = [],
): number {
  const joins = ([one, other]: Affinity["between"]) =>
    (asked.includes(one) && done.includes(other)) || (asked.includes(other) && done.includes(one));
  return Math.max(0, ...affinities.filter(({ between }) => joins(between)).map(({ utility }) => utility));
}

/** Undefined where a criterion does not apply to the need. */
function region(need: Need, firm: Supplier, { profile }: Book): number | undefined {
  if (need.place.lat === undefined) return undefined;
  const { halvingKm, coveredUtility, workedThere } = profile.criteria.region;
  const past = workedThere ? (firm.references ?? []).flatMap(({ place }) => (place ? [{ place }] : [])) : [];
  const near = [firm, ...past].map((sited) => {
    const d = kilometres(need, sited);
    return d === undefined ? undefined : Math.pow(0.5, d / halvingKm);
  });
  const known = near.slice(1).flatMap((utility) => utility ?? []);
  return Math.max(near[0] ?? profile.unknownUtility, ...known, isCovered(need, firm) ? coveredUtility : 0);
}

function size({ annualValue }: Need, { turnover }: Supplier, { profile }: Book): number | undefined {
  if (annualValue === undefined) return undefined;
  if (turnover === undefined) return profile.unknownUtility;
  const r = annualValue / turnover;
  const { curve } = profile.criteria.size;
  const end = curve.findIndex(([x]) => r <= x);
  if (!(r >= curve[0]![0]) || end < 0) return 0;
  if (end === 0) return curve[0]![1];
  const [[from, low], [to, high]] = [curve[end - 1]!, curve[end]!];
  return low + ((high - low) * Math.log(r / from)) / Math.log(to / from);
}

/** The best reference has its share, the profile the rest; where references are unknown, the profile has all. */
function capabilities(need: Need, firms: readonly Supplier[], book: Book): Utility {
  const numbers = book.profile.criteria.capabilities;
  if (numbers === undefined) return () => undefined;
  const { bestReferenceShare: share, lengthNormalisation, termSaturation: k1, scoreSaturation } = numbers;
  const asked = askedBy(need, numbers.descriptionWeight, book);
  const texts = new Map(
    firms.map((firm) => [firm, { own: profileOf(firm, book), past: referencesOf(firm, book) }] as const),
  );
  const [profiles, references] = [
    [...texts.values()].map(({ own }) => own),
    [...texts.values()].flatMap(({ past }) => past),
  ];
  const ofProfile = new Relevance(asked, profiles, { k1, b: lengthNormalisation.profile }, scoreSaturation);
  const ofReference = new Relevance(asked, references, { k1, b: lengthNormalisation.reference }, scoreSaturation);
  return (firm) => {
    const { own, past } = texts.get(firm)!;
    const utility = ofProfile.utility(own);
    if (firm.references === undefined) return utility;
    const best = Math.max(0, ...past.map((bag) => ofReference.utility(bag)));
    return share * best + (1 - share) * utility;
  };
}

function experience(need: Need, { references }: Supplier, { profile, similarity }: Book): number | undefined {
  const { similarity: least = 0, full = 1, unknownUtility } = profile.criteria.experience ?? {};
  if (references === undefined) return unknownUtility;
  const similar = references.filter(({ activities = [] }) =>
    activities.some((done) => need.activities.some((asked) => similarity(asked, done) >= least)),
  );
  return ofCount(similar.length, full);
}

function orders({ annualValue }: Need, { references = [] }: Supplier, { profile }: Book): number | undefined {
  const { halvingRatio = 2, unknownUtility } = profile.criteria.orders ?? {};
  if (annualValue === undefined) return undefined;
  const values = references.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return unknownUtility;
  const closeness = (value: number) => {
    const [less, more] = [Math.min(value, annualValue), Math.max(value, annualValue)];
    return less === more ? 1 : Math.pow(0.5, Math.log(more / less) / Math.log(halvingRatio));
  };
  return Math.max(...values.map(closeness));
}

function presence({ servedAreas }: Supplier, { profile }: Book): number | undefined {
  const { full = 1, unknownUtility } = profile.criteria.presence ?? {};
  if (servedAreas === undefined) return unknownUtility;
  return ofCount(new Set(servedAreas.map(({ area }) => area)).size, full);
}

const ofCount = (count: number, full: number) => Math.min(1, Math.log(1 + count) / Math.log(1 + full));

/** Case, blanks and hyphens do not count. */
const spelt = (word: string) => word.toLowerCase().replaceAll(/[ -]/g, "");

function holds(listed: readonly string[], word: string): boolean {
  return listed.some((other) => spelt(other) === spelt(word));
}

function certifications({ preferred }: Need, firm: Supplier, { profile }: Book): number | undefined {
  const wanted = preferred?.certifications ?? [];
  if (wanted.length === 0) return undefined;
  const { certifications: listed } = firm;
  if (listed === undefined) return profile.unknownUtility;
  return wanted.filter((word) => holds(listed, word)).length / wanted.length;
}

function isExcluded(need: Need, firm: Supplier, utilities: BookEntry["utilities"], book: Book): boolean {
  const { sectorFloor, capabilityFloor = Infinity } = book.profile.constraints;
  const { required: asked = {}, annualValue = 0 } = need;
  const d = kilometres(need, firm);
  const lacks = (wanted: readonly string[] = [], listed?: readonly string[]) =>
    listed !== undefined && wanted.some((word) => !holds(listed, word));
  return [
    firm.id === need.buyer.id,
    utilities.sector! < sectorFloor && (utilities.capabilities ?? 0) < capabilityFloor,
    firm.consent === false,
    firm.category === "AE" && annualValue > book.ceiling(firm.activities[0] ?? ""),
    asked.categories !== undefined && firm.category !== undefined && !asked.categories.includes(firm.category),
    asked.maxDistanceKm !== undefined && d !== undefined && d > asked.maxDistanceKm && !isCovered(need, firm),
    lacks(asked.certifications, firm.certifications ?? []),
    firm.turnover !== undefined && firm.turnover < (asked.minTurnover ?? 0),
    firm.headcount !== undefined && firm.headcount < (asked.minHeadcount ?? 0),
    lacks(asked.languages, firm.languages),
    lacks(asked.exportMarkets, firm.export?.markets),
  ].includes(true);
}
