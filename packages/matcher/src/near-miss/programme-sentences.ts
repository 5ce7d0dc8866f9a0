import { writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import type { ProgrammeCondition, SupportProgramme } from "../reference/index.js";
import type { Messages } from "./messages/index.js";
import type { ConditionMessages } from "./messages/messages.js";
import type { ProgrammeFit, ProgrammeQuestion } from "./programme-fit.js";

/** What a programme is and how it may help; what of its conditions is met and what to verify; what the sources do not confirm, and where they are. */
export function programmeSentences(fit: ProgrammeFit, say: Messages, { language, pack }: RenderOptions): string[] {
  const programme = pack.programmes.find(({ name }) => name === fit.name);
  if (programme === undefined) return [];
  // Amounts of programmes are the country's, whatever the run's are in.
  const writer = writerFor({ language, pack });
  const operator = programme.terms?.operator[language] ?? programme.operator;
  const conditions = (about: readonly ProgrammeQuestion[]) =>
    about.map((one) => conditionText(one, programme, say.conditions, writer)).join(say.separator);
  return [
    say.programme({ name: writer.named(fit.name), operator: writer.named(operator), help: say.help[fit.by] }),
    ...(fit.met.length === 0 ? [] : [say.met({ conditions: conditions(fit.met) })]),
    say.toVerify({ conditions: conditions(fit.toVerify) }),
    ...unverifiedSentence(programme, say, writer),
    say.sources({ sources: writer.list(programme.sources) }),
  ];
}

function unverifiedSentence({ terms }: SupportProgramme, say: Messages, writer: Writer): string[] {
  const parts = (terms?.unverified ?? []).map(({ about }) => say.parts[about]);
  return parts.length === 0 ? [] : [say.unverified({ parts: writer.list(parts) })];
}

function conditionText(
  question: ProgrammeQuestion,
  { terms }: SupportProgramme,
  say: ConditionMessages,
  writer: Writer,
): string {
  if (question === "open" || question === "purpose") return say.questions[question];
  return textOf(
    terms!.conditions.find(({ about }) => about === question)!,
    say,
    writer,
  );
}

function textOf(condition: ProgrammeCondition, say: ConditionMessages, writer: Writer): string {
  switch (condition.about) {
    case "category":
      return say.category({ categories: writer.list(condition.among) });
    case "sector":
      return say.sector({ sectors: writer.list(condition.roots.map((root) => writer.activity(root))) });
    case "turnover":
      return say.turnover({ most: writer.money(condition.most) });
    case "age":
      return ageText(condition, say, writer);
    case "investment":
      return investmentText(condition, say, writer);
    case "project":
      return say.projects[condition.topic];
    case "country":
      return say.country;
  }
}

function ageText(
  { atLeast, atMost = 0 }: ProgrammeCondition & { about: "age" },
  say: ConditionMessages,
  writer: Writer,
) {
  return atLeast === undefined
    ? say.ageAtMost({ years: writer.count(atMost) })
    : say.ageAtLeast({ years: writer.count(atLeast) });
}

function investmentText(
  { least, most }: ProgrammeCondition & { about: "investment" },
  say: ConditionMessages,
  writer: Writer,
): string {
  return least === undefined
    ? say.investmentUpTo({ most: writer.money(most) })
    : say.investmentBetween({ least: writer.money(least), most: writer.money(most) });
}
