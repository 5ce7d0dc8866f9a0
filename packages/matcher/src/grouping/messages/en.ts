import type { Messages } from "./messages.js";

export const en: Messages = {
  group: ({ members, candidates }) =>
    `Smallest group possible, number of firms: ${members} (candidates: ${candidates}).`,
  oneFirm: ({ candidates }) => `One firm alone is enough (candidates: ${candidates}).`,
  none: ({ candidates }) => `No group can serve this need (candidates: ${candidates}).`,
  uncoveredActivities: ({ activities }) => `Activities that nobody covers: ${activities}.`,
  uncoveredCertifications: ({ certifications }) => `Certifications that nobody holds: ${certifications}.`,
  noFewer: ({ why }) => `No fewer: ${why}`,
  noGroup: ({ why }) => `Reason: ${why}`,
  byActivities: ({ most, of }) => `of ${of} activities asked for, no firm covers more than ${most}.`,
  byVolume: ({ members, most, of }) =>
    `the largest capacities (number of firms: ${members}) add up to ${most} a year, and ${of} are asked for.`,
  bySearch: ({ members }) =>
    `the exact search shows that with at most this number of firms, ${members}, no group meets all conditions.`,
  lead: "Lead firm.",
  covers: ({ activities }) => `Covers ${activities}.`,
  holds: ({ certifications }) => `Holds ${certifications}.`,
  part: ({ part, capacity }) => `Part: ${part} a year, of a capacity of ${capacity}`,
  capacityFrom: {
    "free-capacity": "as stated",
    "turnover-share": "estimated from its turnover",
    unknown: "unknown, counted as none",
  },
  away: ({ km }) => `${km} from the need's place.`,
  capacity: "free capacity",
};
