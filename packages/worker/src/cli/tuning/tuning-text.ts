import Table from "cli-table3";
import { CRITERION_IDS, criterionLabel } from "@wasl/matcher";
import type { CurveShape, FormulaTuningReport, HeldOutMeasure, TuningNote, TuningReport } from "@wasl/fixtures";
import { PLAIN_TABLE, withInterval, type ReportStyle } from "../evaluation/figures.js";
import { curveTable } from "./curve-table.js";
import { TUNING_WORDS } from "./tuning-words.js";

/** What tuning weights, and the curves of these shapes, found, for a person at a terminal. */
export function weightsText(
  report: TuningReport,
  outOfReach: number,
  style: ReportStyle,
  shapes: readonly CurveShape[] = [],
): string {
  const words = TUNING_WORDS[style.language];
  const table = new Table({ ...PLAIN_TABLE, head: [words.criterion, words.before, words.after] });
  for (const { criterion, before, after } of report.weights) {
    const found = withInterval(style.number(after.value), after, style.number);
    table.push([labelOf(criterion, style), style.number(before), found]);
  }
  const notes = report.notes.map((note) => `! ${words.note(note.code, subjectOf(note, style))}`);
  const curves = report.curves.map((curve, i) => curveTable(curve, shapes[i]?.start, style));
  return [...head(report, outOfReach, style), table.toString(), ...curves, ...foot(report, style), ...notes, ""].join(
    "\n",
  );
}

/** What a search for a formula's numbers found, for a person at a terminal. */
export function formulaText(report: FormulaTuningReport, outOfReach: number, style: ReportStyle): string {
  const words = TUNING_WORDS[style.language];
  const table = new Table({ ...PLAIN_TABLE, head: [words.coefficient, words.before, words.after, words.byFold] });
  for (const { name, before, after, byFold } of report.coefficients)
    table.push([name, style.number(before), style.number(after), byFold.map(style.number).join("  ")]);
  return [...head(report, outOfReach, style), report.formula.after, table.toString(), ...foot(report, style), ""].join(
    "\n",
  );
}

type Report = Pick<TuningReport, "data" | "heldOut" | "verdict"> & {
  readonly design: { readonly foldSizes: readonly number[]; readonly confidence: number };
};

function head({ data }: Report, outOfReach: number, { language }: ReportStyle): string[] {
  const words = TUNING_WORDS[language];
  const left = outOfReach > 0 ? [`! ${words.outOfReach(outOfReach)}`] : [];
  return [`\n${words.data(data.needs, data.buyers, data.candidates)}`, ...left];
}

function foot({ heldOut, verdict, design }: Report, style: ReportStyle): string[] {
  const words = TUNING_WORDS[style.language];
  return [
    measureTable(heldOut, style),
    words.heldOut(design.foldSizes.length, Math.round(design.confidence * 100)),
    words.verdict[verdict],
  ];
}

function measureTable(heldOut: readonly HeldOutMeasure[], style: ReportStyle): string {
  const words = TUNING_WORDS[style.language];
  const table = new Table({ ...PLAIN_TABLE, head: [words.measure, words.before, words.after, words.difference] });
  for (const { measure, before, after, difference } of heldOut) {
    const levels = [before, after].map((estimate) =>
      withInterval(style.number(estimate.value), estimate, style.number),
    );
    table.push([measure, ...levels, withInterval(style.signed(difference.value), difference, style.signed)]);
  }
  return table.toString();
}

function labelOf(criterion: string, { language }: ReportStyle): string {
  const known = CRITERION_IDS.find((id) => id === criterion);
  return known === undefined ? criterion : criterionLabel(known, language);
}

function subjectOf(note: TuningNote, style: ReportStyle): string {
  if ("criterion" in note) return labelOf(note.criterion, style);
  if ("measure" in note) return note.measure;
  return "buyers" in note ? String(note.buyers) : String(note.strength);
}
