import type { CapacitySource } from "../candidate.js";

/** Everything said of a group, in one language. Values arrive formatted; counts stand behind their names, so that none is inflected. */
export interface Messages {
  readonly group: (values: { members: string; candidates: string }) => string;
  readonly oneFirm: (values: { candidates: string }) => string;
  readonly none: (values: { candidates: string }) => string;
  readonly uncoveredActivities: (values: { activities: string }) => string;
  readonly uncoveredCertifications: (values: { certifications: string }) => string;
  /** Before the reason why no group is smaller, and why there is none. */
  readonly noFewer: (values: { why: string }) => string;
  readonly noGroup: (values: { why: string }) => string;
  readonly byActivities: (values: { most: string; of: string }) => string;
  readonly byVolume: (values: { members: string; most: string; of: string }) => string;
  readonly bySearch: (values: { members: string }) => string;
  readonly lead: string;
  readonly covers: (values: { activities: string }) => string;
  readonly holds: (values: { certifications: string }) => string;
  readonly part: (values: { part: string; capacity: string }) => string;
  readonly capacityFrom: Readonly<Record<CapacitySource, string>>;
  readonly away: (values: { km: string }) => string;
  /** What is to be verified of a capacity. */
  readonly capacity: string;
}
