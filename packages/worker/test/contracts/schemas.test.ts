import { readdir, readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { z } from "zod";
import { describe, expect, it } from "vitest";
import { publishedDocuments } from "../../src/cli/schema.js";
import {
  ContractError,
  examples,
  messageContracts,
  readMessage,
  readOpenMessage,
  resultBatchSchema,
  runRequestSchema,
  schemas,
} from "../../src/contracts/index.js";
import { drawnFrom, type Schema } from "../fuzz/drawn-message.js";
import { addFormats } from "./ajv-formats.js";

const folder = new URL("../../schemas/", import.meta.url);

/** What others read, by a version that is older perhaps. */
const OPEN = ["result-batch.v1", "analysis.v1"];

const EXAMPLES: Readonly<Record<string, object>> = {
  "run-request.v1": examples.runRequest,
  "shard-job.v1": examples.shardJob,
  "result-batch.v1": examples.resultBatch,
  "analysis-request.v1": examples.analysisRequest,
  "analysis.v1": examples.analysisBatch,
  "dead-letter.v1": examples.deadLetter,
  "outcome.v1": examples.outcome,
};

function validators() {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats(ajv);
  return new Map(Object.entries(schemas()).map(([name, schema]) => [name, ajv.compile(schema)]));
}

describe("contracts", () => {
  it("are exported as JSON Schemas, closed where we read and open where others do", () => {
    for (const [name, schema] of Object.entries(schemas())) {
      const open = OPEN.includes(name);
      expect(schema, name).toMatchObject({ type: "object", ...(open ? {} : { additionalProperties: false }) });
      expect(JSON.stringify(schema).includes('"additionalProperties":false'), name).toBe(!open);
      expect(schema.$schema, name).toContain("2020-12");
    }
  });

  it.each(OPEN)("carry the attributes that CloudEvents 1.0 requires: %s", (name) => {
    expect(schemas()[name]?.required).toEqual(expect.arrayContaining(["specversion", "id", "source", "type"]));
  });

  it("are committed as the code generates them: run pnpm schemas after a change", async () => {
    const documents = publishedDocuments();
    expect((await readdir(folder)).toSorted()).toEqual([...documents.keys()].map((name) => `${name}.json`).toSorted());
    for (const [name, text] of documents) expect(await readFile(new URL(`${name}.json`, folder), "utf8")).toBe(text);
  });

  it("take the examples, and whatever zod takes, by the rules of JSON Schema", () => {
    for (const [name, validate] of validators()) {
      if (EXAMPLES[name]) expect(validate(EXAMPLES[name]), name).toBe(true);
      const { schema } = messageContracts[name]!;
      const messages = drawnFrom(z.toJSONSchema(schema) as Schema);
      fc.assert(
        fc.property(messages, (message) => {
          expect(validate(message)).toBe(schema.safeParse(message).success);
        }),
        { numRuns: 30 },
      );
    }
  });

  it("refuse a message of another version, without quoting its values", () => {
    const message = { version: 2, secret: "Fatima Zahra" };
    const read = () => readMessage(runRequestSchema, message, "run request");
    expect(read).toThrow(ContractError);
    expect(read).toThrow(/version/);
    expect(read).not.toThrow(/Fatima/);
  });

  it("let a reader of results pass over what a later version adds, and nothing else", () => {
    const { resultBatch } = examples;
    const later = { ...resultBatch, traceparent: "00-1", data: { ...resultBatch.data, hints: [1] } };
    expect(readOpenMessage(resultBatchSchema, later, "result batch")).toEqual(later);
    const wrong = { ...later, type: "ma.wasl.result-batch.v2" };
    expect(() => readOpenMessage(resultBatchSchema, wrong, "result batch")).toThrow(ContractError);
    expect(() => readMessage(resultBatchSchema, later, "result batch")).toThrow(ContractError);
  });
});
