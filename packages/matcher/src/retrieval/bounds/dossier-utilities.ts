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
import { CapabilityScores } from "./capability-scores.js";
import type { PreparedSegment } from "./prepared-segment.js";

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
  /** Present when the profile has this criterion. */
  readonly capabilities: CapabilityScores | undefined;
  private readonly closeness: ((value: number) => number) | undefined;
  private readonly similar: Uint8Array | undefined;
  private readonly heldShares: Float64Array | undefined;

  constructor(
    need: ResolvedNeed,
    question: DossierQuestion,
    private readonly dossiers: Dossiers,
    private readonly prepared: PreparedSegment,
    private readonly vicinity: Vicinity | undefined,
    supposedCertification?: string,
  ) {
    this.criteria = prepared.profile.criteria;
    const { capabilities, applicable } = question;
    this.capabilities = capabilities && new CapabilityScores(capabilities, dossiers);
    const { orders, experience } = this.criteria;
    if (orders && applicable.has("orders")) {
      this.closeness = closenessOfOrders(need.need.annualValue!, orders.halvingRatio);
    }
    if (experience) this.similar = prepared.similarPastActivities(need.need.activities, experience.similarity);
    if (applicable.has("certifications"))
      this.heldShares = this.sharesHeld(need.need.preferred!.certifications!, supposedCertification);
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
    return this.capabilities?.utility(row) ?? this.prepared.unknownUtility;
  }

  /** Writes the utilities of a firm on all criteria but sector, region, size and capabilities. */
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

  /** By number of a list of certifications, to which one may be added that all firms are supposed to hold. */
  private sharesHeld(preferred: readonly string[], supposed: string | undefined): Float64Array {
    const { certificationLists } = this.prepared.segment;
    return Float64Array.from({ length: certificationLists.lists.length + 1 }, (_, number) => {
      const known = listAt(certificationLists, number);
      const listed = supposed === undefined ? known : [...(known ?? []), supposed];
      return listed === undefined ? this.prepared.unknownUtility : heldOf(preferred, listed).length / preferred.length;
    });
  }
}
