import type { CountryPack } from "@wasl/matcher";
import { createSuggester, type Suggester, type Suggestion } from "@wasl/matcher/suggest";
import { excerpt, type FileIssue } from "./reject.js";

/** Proposals under a fault; more would not be read. */
const PROPOSALS = 2;

/** A proposal that is right less often is none. */
const LEAST_CONFIDENCE = 0.1;

/** Fields whose words say what a firm does or what is needed. */
const SPEAKING_FIELDS = ["keywords", "text", "title", "description", "name"];

/**
 * Adds codes to faults of the activities: where none is given, those that the record's other words suggest; where words stand in
 * place of a code, those that they suggest. The record stays rejected: which code is right, a person decides.
 */
export function activityProposer(pack: CountryPack) {
  let suggester: Suggester | undefined;
  const propose = (text: string): string[] => {
    suggester ??= createSuggester(pack);
    return suggester
      .suggest(text, { k: PROPOSALS })
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .map(shown);
  };
  return (issue: FileIssue, record: Readonly<Record<string, unknown>>): FileIssue => {
    const text = issue.path === "activities" && isMissing(record["activities"]) ? wordsOf(record) : codeInWords(issue);
    const suggestions = text === undefined ? [] : propose(text);
    return suggestions.length === 0 ? issue : { ...issue, suggestions };
  };
}

/** The code with its label and, where codes below it compete, with those. */
function shown({ code, labels, among }: Suggestion): string {
  const label = excerpt(labels.fr ?? Object.values(labels)[0] ?? "");
  return `${code} (${[label, ...among].join(", ")})`;
}

function isMissing(activities: unknown): boolean {
  return activities === undefined || activities === null || (Array.isArray(activities) && activities.length === 0);
}

function wordsOf(record: Readonly<Record<string, unknown>>): string {
  return SPEAKING_FIELDS.flatMap((field) => record[field] ?? [])
    .filter((value) => typeof value === "string")
    .join(" ");
}

/** A word of three letters: codes have fewer. */
const WORD = /\p{L}{3}/u;

function codeInWords({ code, path, value }: FileIssue): string | undefined {
  const inWords = code === "unknown-code" && path.startsWith("activities[") && typeof value === "string";
  return inWords && WORD.test(value) ? value : undefined;
}
