import type { Codes } from "../columns/narrow.js";
import { furtherActivities } from "../supplier-index/read-segment.js";
import type { Segment } from "../supplier-index/segment.js";
import { SEVERAL } from "../supplier-index/status.js";
import type { DossierUtilities } from "./dossier-utilities.js";
import type { PreparedSegment } from "./prepared-segment.js";
import type { Closeness } from "./sector-tiers.js";

/** Which firms of a segment are close enough to a need in sector, or have words that make up for it. */
export class CloseFirms {
  private readonly segment: Segment;
  private readonly rows: Segment["rows"];
  private readonly fields: Segment["rows"]["fields"];
  /** By row: the number of its principal activity. */
  readonly principal: Codes;
  private readonly capabilityFloor: number | undefined;
  private knownCapable: Uint32Array | undefined;

  constructor(
    prepared: PreparedSegment,
    private readonly closeness: Closeness,
    private readonly dossiers: DossierUtilities | undefined,
  ) {
    this.segment = prepared.segment;
    this.rows = prepared.segment.rows;
    this.fields = prepared.segment.rows.fields;
    this.principal = prepared.activity;
    this.capabilityFloor = prepared.profile.constraints.capabilityFloor;
  }

  /** Whether the firm stands in a tree for the activity that counts: the first of those closest to the need. */
  countsUnder(activity: number, row: number): boolean {
    return this.closestActivity(row) === activity;
  }

  private closestActivity(row: number): number {
    const { moreActivities } = this.segment;
    const { utilities } = this.closeness;
    let closest = this.principal[row]!;
    if ((this.rows.read(row, this.fields.status) & SEVERAL) === 0) return closest;
    const { from, to } = furtherActivities(this.segment, row);
    for (let i = from; i < to; i += 1)
      if (utilities[moreActivities[i]!]! > utilities[closest]!) closest = moreActivities[i]!;
    return closest;
  }

  /** The utility of the firm in a row on the criterion sector. */
  sectorOf(row: number): number {
    return this.closeness.utilities[this.closestActivity(row)]!;
  }

  /** Whether a firm is close enough in sector, or its words make up for that. */
  has(row: number): boolean {
    return this.sectorOf(row) >= this.closeness.floor || this.isCapable(row);
  }

  /** The rows of firms below the sector floor whose words make up for it, ascending. */
  get capableRows(): Uint32Array {
    return (this.knownCapable ??= this.findCapable());
  }

  private findCapable(): Uint32Array {
    const { capabilityFloor } = this;
    const rows: number[] = [];
    if (capabilityFloor !== undefined) {
      this.dossiers?.capabilities?.forEachReaching(capabilityFloor, (row, least) => {
        if (this.sectorOf(row) < this.closeness.floor && (least >= capabilityFloor || this.isCapable(row)))
          rows.push(row);
      });
    }
    return Uint32Array.from(rows).sort();
  }

  private isCapable(row: number): boolean {
    const { capabilityFloor, dossiers } = this;
    return capabilityFloor !== undefined && dossiers !== undefined && dossiers.capability(row) >= capabilityFloor;
  }
}
