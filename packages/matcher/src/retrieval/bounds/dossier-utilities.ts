import {
  capabilityQuery,
  closenessOfOrders,
  heldOf,
  utilityOfCount,
  type CapabilityQuery,
} from "../../criteria/index.js";
import { CRITERION_IDS, type CriterionId, type ScoringProfile } from "../../domain/index.js";
import type { Corpus } from "../../dossier/index.js";
import type { ResolvedNeed } from "../../reference/index.js";
import type { Dossiers } from "../dossiers/dossiers.js";
import { activitiesOf } from "../dossiers/read-dossier.js";
import type { Vicinity } from "../places/vicinity.js";
import { listAt } from "../supplier-index/word-lists.js";
import type { PreparedSegment } from "./prepared-segment.js";
import { TextScores } from "./text-scores.js";

const CAPABILITIES = CRITERION_IDS.indexOf("capabilities");
const EXPERIENCE = CRITERION_IDS.indexOf("experience");
const ORDERS = CRITERION_IDS.indexOf("orders");
const PRESENCE = CRITERION_IDS.indexOf("presence");
const CERTIFICATIONS = CRITERION_IDS.indexOf("certifications");

/** What of a need the criteria that look into dossiers ask about, the same for all segments. */
export interface DossierQuestion {
  readonly capabilities?: CapabilityQuery;
  readonly applicable: ReadonlySet<CriterionId>;
}

export function dossierQuestion(
  { need }: ResolvedNeed,
  { criteria: { capabilities } }: ScoringProfile,
  corpus: Corpus,
  applicable: readonly CriterionId[],
): DossierQuestion {
  return {
    applicable: new Set(applicable),
    ...(capabilities && { capabilities: capabilityQuery(need, capabilities, corpus) }),
  };
}

/** How the firms of a segment do on the criteria that look into what they say of themselves and have done. */
export class DossierUtilities {
  private readonly criteria: ScoringProfile["criteria"];
  private readonly profiles: TextScores | undefined;
  private readonly references: TextScores | undefined;
  private readonly closeness: ((value: number) => number) | undefined;
  private readonly similar: Uint8Array | undefined;
  private readonly heldShares: Float64Array | undefined;

  constructor(
    need: ResolvedNeed,
    private readonly question: DossierQuestion,
    private readonly dossiers: Dossiers,
    private readonly prepared: PreparedSegment,
    private readonly vicinity: Vicinity | undefined,
  ) {
    this.criteria = prepared.profile.criteria;
    const { capabilities, applicable } = question;
    if (capabilities) {
      this.profiles = new TextScores(capabilities.profiles, dossiers.profiles);
      this.references = new TextScores(capabilities.references, dossiers.references);
    }
    const { orders, experience } = this.criteria;
    if (orders && applicable.has("orders")) {
      this.closeness = closenessOfOrders(need.need.annualValue!, orders.halvingRatio);
    }
    if (experience) this.similar = prepared.similarPastActivities(need.need.activities, experience.similarity);
    if (applicable.has("certifications")) this.heldShares = this.sharesHeld(need.need.preferred!.certifications!);
  }

  /** Makes it quick to ask about the rows from `from` to before `to`. */
  prepare(from: number, to: number): void {
    const { referenceStarts } = this.dossiers;
    this.profiles?.prepare(from, to);
    this.references?.prepare(referenceStarts[from]!, referenceStarts[to]!);
  }

  /** How near a firm has worked to the need, as the criterion region counts it; 0 when that is not known or does not count. */
  workedNear(row: number): number {
    if (this.criteria.region.workedThere !== true || this.vicinity === undefined) return 0;
    const { referenceStarts, places } = this.dossiers;
    const { located } = this.prepared.segment.placeTree;
    let nearest = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      const place = places[at]! - 1;
      if (place >= 0 && place < located) nearest = Math.max(nearest, this.vicinity.utility(place));
    }
    return nearest;
  }

  capability(row: number): number {
    const { profiles, references } = this;
    if (profiles === undefined || references === undefined) return this.prepared.unknownUtility;
    const { referenceStarts, referencesKnown } = this.dossiers;
    const ofProfile = profiles.scoreOf(row);
    if (referencesKnown[row] === 0) return this.question.capabilities!.utility(ofProfile, undefined);
    let best = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      best = Math.max(best, references.scoreOf(at));
    }
    return this.question.capabilities!.utility(ofProfile, best);
  }

  /** The rows of all firms with at least this utility on capabilities, and a few others, each once. */
  mayBeCapable(utility: number): Uint32Array {
    const { profiles, references, dossiers } = this;
    if (profiles === undefined || references === undefined) return new Uint32Array(0);
    if (utility <= 0) return Uint32Array.from({ length: dossiers.referencesKnown.length }, (_, row) => row);
    const least = this.question.capabilities!.leastScores(utility);
    const rows = new Set(profiles.mayReach(least.profile));
    for (const reference of references.mayReach(least.reference)) rows.add(firmOf(dossiers, reference));
    return Uint32Array.from(rows).sort();
  }

  /** Writes the utilities of a firm on all criteria but sector, region and size. */
  fill(row: number, utilities: Float64Array): void {
    utilities[CAPABILITIES] = this.capability(row);
    this.fillOthers(row, utilities);
  }

  fillOthers(row: number, utilities: Float64Array): void {
    utilities[EXPERIENCE] = this.experience(row);
    utilities[ORDERS] = this.orders(row);
    utilities[PRESENCE] = this.presence(row);
    utilities[CERTIFICATIONS] = this.certifications(row);
  }

  private experience(row: number): number {
    const { experience } = this.criteria;
    if (experience === undefined) return this.prepared.unknownUtility;
    if (this.dossiers.referencesKnown[row] === 0) return experience.unknownUtility;
    const { referenceStarts } = this.dossiers;
    let count = 0;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      if (activitiesOf(this.dossiers, at).some((activity) => this.similar![activity] === 1)) count += 1;
    }
    return utilityOfCount(count, experience.full);
  }

  private orders(row: number): number {
    if (this.closeness === undefined) return this.prepared.unknownUtility;
    const { referenceStarts, values } = this.dossiers;
    let closest = -1;
    for (let at = referenceStarts[row]!; at < referenceStarts[row + 1]!; at += 1) {
      const value = values[at]!;
      if (value === value) closest = Math.max(closest, this.closeness(value));
    }
    return closest < 0 ? this.criteria.orders!.unknownUtility : closest;
  }

  private presence(row: number): number {
    const { presence } = this.criteria;
    if (presence === undefined) return this.prepared.unknownUtility;
    const areas = this.dossiers.areas[row]!;
    return areas === 0 ? presence.unknownUtility : utilityOfCount(areas - 1, presence.full);
  }

  private certifications(row: number): number {
    if (this.heldShares === undefined) return this.prepared.unknownUtility;
    const { rows } = this.prepared.segment;
    return this.heldShares[rows.read(row, rows.fields.certifications)]!;
  }

  /** By number of a list of certifications. */
  private sharesHeld(preferred: readonly string[]): Float64Array {
    const { certificationLists } = this.prepared.segment;
    return Float64Array.from({ length: certificationLists.lists.length + 1 }, (_, number) => {
      const listed = listAt(certificationLists, number);
      return listed === undefined ? this.prepared.unknownUtility : heldOf(preferred, listed).length / preferred.length;
    });
  }
}

/** The row of the firm that gave a reference: the last whose references begin at or before it. */
function firmOf({ referenceStarts }: Dossiers, reference: number): number {
  let [low, high] = [0, referenceStarts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (referenceStarts[middle]! <= reference) low = middle;
    else high = middle - 1;
  }
  return low;
}
