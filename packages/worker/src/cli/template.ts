import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { Argument, Option, type Command } from "commander";
import { morocco } from "@wasl/matcher/morocco";
import {
  csvText,
  exampleRecords,
  exampleTable,
  exampleWorkbook,
  writeAtomically,
  type TableName,
  type TemplateLanguage,
} from "../files/index.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

const FORMATS = ["csv", "xlsx", "json", "jsonl"] as const;
type TemplateFormat = (typeof FORMATS)[number];

interface TemplateOptions {
  readonly format?: TemplateFormat;
  readonly lang: TemplateLanguage;
  readonly out?: string;
}

export function registerTemplate(program: Command): void {
  program
    .command("template")
    .description("write an example file of needs or of firms, to fill in")
    .addArgument(new Argument("[table]", "what the file lists").choices(["needs", "suppliers"]).default("needs"))
    .addOption(new Option("--format <format>", "kind of file; the extension of --out, else csv").choices(FORMATS))
    .addOption(new Option("--lang <language>", "language of the column names").choices(["fr", "en"]).default("fr"))
    .option("--out <file>", "where to write it; standard output when absent")
    .action(template);
}

async function template(table: TableName, options: TemplateOptions): Promise<void> {
  const content = await contentOf(table, formatOf(options), options.lang);
  if (options.out === undefined) return printContent(content);
  const path = userPath(options.out);
  if (await exists(path)) throw new UsageError(`${options.out} exists already: choose another name or remove it.`);
  await writeAtomically(path, [content]);
  tell(`Wrote ${options.out}. Fill it in, then: wasl check --${table} ${options.out}`);
}

/** The extension decides, so that no file is named as what it is not. */
function formatOf({ format, out }: TemplateOptions): TemplateFormat {
  if (out === undefined) return format ?? "csv";
  const named = FORMATS.find((known) => `.${known}` === extname(out).toLowerCase());
  if (named === undefined)
    throw new UsageError(
      `${out} has no extension of a template. Expected ${FORMATS.map((one) => `.${one}`).join(", ")}.`,
    );
  if (format !== undefined && format !== named)
    throw new UsageError(
      `${out} is not the name of a ${format} file: leave out --format, or end the name in .${format}.`,
    );
  return named;
}

async function contentOf(
  table: TableName,
  format: TemplateFormat,
  lang: TemplateLanguage,
): Promise<string | Uint8Array> {
  switch (format) {
    case "csv":
      return csvText(exampleTable(table, lang), lang);
    case "xlsx":
      return exampleWorkbook(table, lang);
    case "json":
      return `${JSON.stringify(exampleRecords(table, morocco), undefined, 2)}\n`;
    case "jsonl":
      return exampleRecords(table, morocco)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join("");
  }
}

async function printContent(content: string | Uint8Array): Promise<void> {
  if (typeof content === "string") return print(content);
  if (process.stdout.isTTY) throw new UsageError("A workbook is not for the terminal: pass --out FILE.xlsx.");
  process.stdout.write(content);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
