import { verificationLabel, writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import type { SizeBound } from "./least-size.js";
import { MESSAGES, type Messages } from "./messages/index.js";
import type { GroupMember, NeedGrouping } from "./need-grouping.js";

/** What was found for a need: how many firms it takes and why no fewer, or why there is no group. */
export function renderGrouping(grouping: NeedGrouping, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const { outcome, members, bound } = grouping;
  const candidates = writer.count(grouping.candidates);
  const found = {
    group: say.group({ members: writer.count(members.length), candidates }),
    "one-firm": say.oneFirm({ candidates }),
    none: say.none({ candidates }),
  }[outcome];
  const missing = uncoveredSentences(grouping, say, writer);
  const because = outcome === "none" ? say.noGroup : say.noFewer;
  const why = bound === undefined || missing.length > 0 ? [] : [because({ why: boundText(bound, say, writer) })];
  return [found, ...missing, ...why];
}

/** What one member brings, and what of it is to be verified. */
export function renderMember(member: GroupMember, options: RenderOptions): string[] {
  const writer = writerFor(options);
  const say = MESSAGES[options.language];
  const { activities, certifications = [], km, lead } = member;
  return [
    ...(lead ? [say.lead] : []),
    ...(activities.length === 0 ? [] : [say.covers({ activities: writer.list(activities.map(writer.activity)) })]),
    ...(certifications.length === 0 ? [] : [say.holds({ certifications: writer.list(certifications) })]),
    ...partSentences(member, say, writer),
    ...(km === undefined ? [] : [say.away({ km: writer.km(km) })]),
    ...verifySentences(member, say, writer, options),
  ];
}

function uncoveredSentences({ uncovered }: NeedGrouping, say: Messages, { list, activity }: Writer): string[] {
  const { activities = [], certifications = [] } = uncovered ?? {};
  return [
    ...(activities.length === 0 ? [] : [say.uncoveredActivities({ activities: list(activities.map(activity)) })]),
    ...(certifications.length === 0 ? [] : [say.uncoveredCertifications({ certifications: list(certifications) })]),
  ];
}

function boundText(bound: SizeBound, say: Messages, { count, money }: Writer): string {
  switch (bound.because) {
    case "activities":
      return say.byActivities({ most: count(bound.most), of: count(bound.of) });
    case "volume":
      return say.byVolume({ members: count(bound.members), most: money(bound.most), of: money(bound.of) });
    case "search":
      return say.bySearch({ members: count(bound.members) });
  }
}

function partSentences({ part, capacity, capacityFrom }: GroupMember, say: Messages, { money }: Writer): string[] {
  if (part === undefined) return [];
  return [`${say.part({ part: money(part), capacity: money(capacity) })} (${say.capacityFrom[capacityFrom]}).`];
}

function verifySentences(
  { toVerify }: GroupMember,
  say: Messages,
  writer: Writer,
  { language }: RenderOptions,
): string[] {
  if (toVerify.length === 0) return [];
  const subjects = toVerify.map((id) => (id === "capacity" ? say.capacity : verificationLabel(id, language)));
  return [writer.messages.toVerify({ subjects: writer.list(subjects) })];
}
