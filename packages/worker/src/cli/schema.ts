import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { asyncApiDocument, schemas } from "../contracts/index.js";
import { ENGINE_VERSION } from "../planning/index.js";
import { print, tell } from "./output.js";
import { UsageError } from "./usage-error.js";
import { userPath } from "./user-path.js";

interface SchemaOptions {
  readonly out?: string;
}

/** The name under which the whole is printed. */
const DOCUMENT = "asyncapi";

/** `wasl schema`: what crosses the queues, for programs in other languages. */
export function registerSchema(program: Command): void {
  program
    .command("schema")
    .description("print a message's JSON Schema, or the AsyncAPI document of all queues; without a name, list them")
    .argument("[name]", `a message such as result-batch.v1, or ${DOCUMENT}`)
    .option("--out <folder>", "write all of them to this folder")
    .action(describe);
}

async function describe(name: string | undefined, { out }: SchemaOptions): Promise<void> {
  const documents = publishedDocuments();
  if (out !== undefined) await writeAll(documents, userPath(out));
  else if (name === undefined) await print([...documents.keys()].join("\n"));
  else await print(documents.get(name) ?? unknown(name, documents));
}

/** The text of every schema, and of the document, by name. */
export function publishedDocuments(): Map<string, string> {
  const all = { ...schemas(), [DOCUMENT]: asyncApiDocument(ENGINE_VERSION) };
  return new Map(Object.entries(all).map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]));
}

async function writeAll(documents: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of documents) await writeFile(join(folder, `${name}.json`), text);
  tell(`Wrote ${documents.size} files to ${folder}.`);
}

function unknown(name: string, documents: ReadonlyMap<string, string>): never {
  throw new UsageError(`There is no schema ${name}. Expected one of ${[...documents.keys()].join(", ")}.`);
}
