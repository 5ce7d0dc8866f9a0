import type { Backend } from "@wasl/worker";
import type { Report } from "../verdict/report.js";
import { jobsOf } from "./jobs.js";
import type { Journal } from "./journal.js";
import { trailOf, type Place } from "./trail.js";

/** Puts beside the journal what the campaign found, and what the queues still know where they can be asked; and in the report what says most. */
export async function withEvidence(report: Report, backend: Backend, journal: Journal): Promise<Report> {
  await journal.keep("report.json", report);
  const jobs = await jobsOf(backend).catch((error: unknown) => journal.note("jobs-unread", { error }));
  if (jobs) await journal.keep("jobs.json", jobs);
  const places = placesAmiss(report);
  const ended = jobs?.filter(({ id }) => places.some(({ run }) => run === id)) ?? [];
  const trail = [...trailOf(await journal.lines(), places), ...ended.slice(0, MOST_JOBS).map(inBrief)];
  return { ...report, evidence: { folder: journal.folder, trail } };
}

/** Most jobs of runs and analyses that are told of. */
const MOST_JOBS = 6;

/** Characters of what is said of one. */
const MOST_CHARACTERS = 400;

const inBrief = (job: object) => JSON.stringify(job).slice(0, MOST_CHARACTERS);

/** Where effects went amiss, what was lost first, and the runs and analyses that failed. */
function placesAmiss({ amiss, amissAside, failures }: Report): Place[] {
  const lost = amiss.filter(({ way }) => way === "lost");
  return [...lost, ...amiss, ...failures.map(({ id }) => ({ run: id })), ...amissAside.map(({ run }) => ({ run }))];
}
