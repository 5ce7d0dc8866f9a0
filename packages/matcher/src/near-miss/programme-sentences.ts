import { writerFor, type RenderOptions, type Writer } from "../explanation/index.js";
import type { CountryPack, ProgrammeCondition, SupportProgramme } from "../reference/index.js";
import type { Messages } from "./messages/index.js";
import type { ConditionMessages } from "./messages/messages.js";
import type { ProgrammeFit, ProgrammeQuestion } from "./programme-fit.js";

/** One of several is enough. */
const OR = " / ";

/** What a programme is and how it may help, what of its conditions is met and what is to be verified. */
export function fitSentences(fit: ProgrammeFit, say: Messages, { language, pack }: RenderOptions): string[] {
  const programme = programmeNamed(fit.name, pack);
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
  ];
}

/** What of a programme the sources do not confirm, and where they are. */
export function sourceSentences(name: string, say: Messages, { language, pack }: RenderOptions): string[] {
  const programme = programmeNamed(name, pack);
  if (programme === undefined) return [];
  const writer = writerFor({ language, pack });
  const parts = (programme.terms?.unverified ?? []).map(({ about }) => say.parts[about]);
  return [
    ...(parts.length === 0 ? [] : [say.unverified({ parts: writer.list(parts) })]),
    say.sources({ sources: writer.list(programme.sources) }),
  ];
}

function programmeNamed(name: string, { programmes }: CountryPack): SupportProgramme | undefined {
  return programmes.find((programme) => programme.name === name);
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
      return say.category({ categories: condition.among.join(OR) });
    case "sector":
      return say.sector({ sectors: condition.roots.map((root) => writer.activity(root)).join(OR) });
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
