import type { ResolvedNeed } from "../../reference/index.js";
import { hasFlag, highOf, NODE_WORDS, SOME_UNKNOWN } from "../forest/forest.js";
import {
  CERTIFICATIONS,
  HEADCOUNT_SHIFT,
  headcountLevel,
  MARKET_SHIFT,
  OFFERS,
  STAFF,
} from "../supplier-index/node-summary.js";
import { turnoverAt } from "../supplier-index/read-segment.js";
import type { Segment } from "../supplier-index/segment.js";
import { categoryNumber, categoryPart, consentIn } from "../supplier-index/status.js";
import type { FewFirms } from "./few-firms.js";
import { lackingFirms, type LackingFirms } from "./lacking-firms.js";
import type { RequiredWords } from "./listed-words.js";
import type { PreparedSegment } from "./prepared-segment.js";
import type { RegionBounds } from "./region-bounds.js";
import { categoryMask, holds, maskOf, storedHeadcount } from "./requirements.js";
import type { Supposition } from "./supposition.js";

/** So many firms are looked at one by one sooner than a tree is searched for them. */
const FEW_FIRMS = 1_024;

const AUTO_ENTREPRENEUR = categoryNumber("AE");

/**
 * Which firms of a segment meet a need's hard constraints, but for the sector floor and the buyer itself: the same verdicts as
 * the constraints of `eligibility/` give, read from columns. For a node: whether any firm below it may meet them.
 * Under a supposition, of those only the firms that lack what is supposed.
 */
export class EligibilityBounds {
  /** Bit `c` for each allowed category number; bit 0, unknown, is always set. */
  private readonly categories: number;
  /** By status: 0 for a firm that is not allowed, whatever else it is. */
  readonly statusAllowed: Uint8Array;
  private readonly annualValue: number;
  private readonly certifications: RequiredWords | undefined;
  private readonly languages: RequiredWords | undefined;
  private readonly markets: RequiredWords | undefined;
  private readonly certificationMask: number;
  private readonly spokenMask: number;
  private readonly maxDistanceKm: number;
  private readonly minTurnover: number;
  /** As the column stores a headcount. */
  private readonly minHeadcount: number;
  private readonly leastHeadcountLevel: number;
  private readonly checksMore: boolean;
  private readonly lacking: LackingFirms | undefined;
  // At hand, since every firm and node that is looked at asks for them.
  private readonly rows: Segment["rows"];
  private readonly fields: Segment["rows"]["fields"];
  private readonly nodes: Uint32Array;

  constructor(
    resolved: ResolvedNeed,
    private readonly prepared: PreparedSegment,
    private readonly region: RegionBounds,
    supposition?: Supposition,
  ) {
    const { need } = resolved;
    const required = need.required ?? {};
    this.lacking = supposition && lackingFirms(supposition, prepared, region, resolved);
    this.rows = prepared.segment.rows;
    this.fields = this.rows.fields;
    this.nodes = prepared.segment.forest.words;
    this.categories = categoryMask(required.categories);
    this.statusAllowed = prepared.statusesAllowed(this.categories);
    this.annualValue = supposition?.kind === "status" ? 0 : (need.annualValue ?? 0);
    this.certifications = prepared.requiredCertifications(required.certifications);
    this.languages = prepared.requiredLanguages(required.languages);
    this.markets = prepared.requiredMarkets(required.exportMarkets);
    this.certificationMask = maskOf(this.certifications);
    this.spokenMask = maskOf(this.languages) | (maskOf(this.markets) << MARKET_SHIFT);
    this.maxDistanceKm = required.maxDistanceKm ?? Infinity;
    this.minTurnover = required.minTurnover ?? 0;
    this.minHeadcount = storedHeadcount(required.minHeadcount);
    this.leastHeadcountLevel = this.minHeadcount === 0 ? 0 : headcountLevel(this.minHeadcount);
    this.checksMore =
      supposition !== undefined || need.required !== undefined || this.annualValue > prepared.lowestCeiling;
  }

  /** The only firms that hold what the need requires, where these are few; undefined where they are many. */
  get fewFirms(): FewFirms | undefined {
    return this.certifications && this.prepared.certified.having(this.certifications, FEW_FIRMS);
  }

  /** Whether the firm in a row meets them all. */
  allows(row: number): boolean {
    const status = this.rows.read(row, this.fields.status);
    return this.statusAllowed[status] === 1 && (!this.checksMore || this.meetsMore(row, status));
  }

  /**
   * The position in {@link VERDICTS} of the first constraint that the firm in a row violates, in the order in which exclusions are
   * counted; 0 for none.
   */
  verdict(row: number): number {
    const status = this.rows.read(row, this.fields.status);
    if (this.statusAllowed[status] === 0) return consentIn(status) === false ? 1 : 2;
    return this.checksMore ? this.furtherVerdict(row, status) : 0;
  }

  /**
   * Needs for the same activities with the same key have the same verdicts. Undefined where these also depend on the place or on a
   * turnover, which few needs have in common.
   */
  get verdictKey(): string | undefined {
    if (this.maxDistanceKm !== Infinity || this.minTurnover !== 0) return undefined;
    const lists = [this.certifications, this.languages, this.markets].map((words) => words?.key ?? "");
    return JSON.stringify([this.categories, this.minHeadcount, this.ceilingsBelow(this.annualValue), ...lists]);
  }

  /** Whether some firm below the node may meet them all. */
  mayAllow(node: number): boolean {
    const staff = this.nodes[node * NODE_WORDS + STAFF]!;
    return (staff & this.categories) !== 0 && (!this.checksMore || this.mayMeetMore(node, staff));
  }

  private meetsMore(row: number, status: number): boolean {
    return (
      holds(this.certifications, this.rows.read(row, this.fields.certifications)) &&
      holds(this.languages, this.rows.read(row, this.fields.languages)) &&
      holds(this.markets, this.rows.read(row, this.fields.markets)) &&
      this.employsEnough(row) &&
      this.earnsEnough(row) &&
      this.isBelowCeiling(row, status) &&
      this.isNearEnough(row) &&
      (this.lacking === undefined || this.lacking.has(row))
    );
  }

  private furtherVerdict(row: number, status: number): number {
    const { rows, fields } = this;
    if (!this.isBelowCeiling(row, status)) return 3;
    if (!this.isNearEnough(row)) return 4;
    if (!holds(this.certifications, rows.read(row, fields.certifications))) return 5;
    if (!this.earnsEnough(row)) return 6;
    if (!this.employsEnough(row)) return 7;
    if (!holds(this.languages, rows.read(row, fields.languages))) return 8;
    return holds(this.markets, rows.read(row, fields.markets)) ? 0 : 9;
  }

  /** For how many activities the annual value is too much for an auto-entrepreneur. */
  private ceilingsBelow(annualValue: number): number {
    const { ceilings, lowestCeiling } = this.prepared;
    return annualValue <= lowestCeiling ? 0 : ceilings.reduce((n, ceiling) => n + Number(annualValue > ceiling), 0);
  }

  private employsEnough(row: number): boolean {
    const people = this.rows.read(row, this.fields.headcount);
    return people === 0 || people >= this.minHeadcount;
  }

  private earnsEnough(row: number): boolean {
    return this.minTurnover === 0 || !(turnoverAt(this.prepared.segment, row) < this.minTurnover);
  }

  private isBelowCeiling(row: number, status: number): boolean {
    if (categoryPart(status) !== AUTO_ENTREPRENEUR || this.annualValue <= this.prepared.lowestCeiling) return true;
    return this.annualValue <= this.prepared.ceilings[this.prepared.activity[row]!]!;
  }

  private isNearEnough(row: number): boolean {
    if (this.maxDistanceKm === Infinity) return true;
    const place = this.rows.read(row, this.fields.place);
    return (
      !this.region.isBeyond(place, this.maxDistanceKm) ||
      this.region.covers(place, this.rows.read(row, this.fields.reach))
    );
  }

  private mayMeetMore(node: number, staff: number): boolean {
    const certifications = this.nodes[node * NODE_WORDS + CERTIFICATIONS]!;
    const offers = this.nodes[node * NODE_WORDS + OFFERS]!;
    return (
      (certifications & this.certificationMask) >>> 0 === this.certificationMask &&
      (offers & this.spokenMask) === this.spokenMask &&
      ((staff >>> HEADCOUNT_SHIFT) & 0xff) >= this.leastHeadcountLevel &&
      this.someLargeEnough(node) &&
      (!this.region.areBeyond(node, this.maxDistanceKm) || this.region.mayCover(node)) &&
      (this.lacking === undefined || this.lacking.mayHold(node))
    );
  }

  private someLargeEnough(node: number): boolean {
    const { forest } = this.prepared.segment;
    return highOf(forest, node) >= this.minTurnover || hasFlag(forest, node, SOME_UNKNOWN);
  }
}
