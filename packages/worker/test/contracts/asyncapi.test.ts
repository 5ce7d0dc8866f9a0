import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { CloudEvent } from "cloudevents";
import { describe, expect, it } from "vitest";
import {
  ANALYSES_QUEUE,
  analysesQueue,
  asyncApiDocument,
  DEAD_LETTERS_QUEUE,
  examples,
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  SHARDS_QUEUE,
} from "../../src/contracts/index.js";
import { addFormats } from "./ajv-formats.js";

/** What the document says, as far as it is looked at here. */
interface Described {
  readonly channels: Record<string, { readonly address: string; readonly messages: Record<string, { $ref: string }> }>;
  readonly operations: Record<string, { readonly channel: { $ref: string }; readonly messages: { $ref: string }[] }>;
  readonly components: {
    readonly messages: Record<string, { readonly examples: readonly { readonly payload: ShownPayload }[] }>;
    readonly schemas: Record<string, object>;
  };
}

interface ShownPayload {
  readonly data?: { readonly findings?: { readonly kind: string } };
}

const document = asyncApiDocument("1.2.3");
const described = document as Described;

/** The official schema of AsyncAPI 3.0, draft 7. */
const official = createRequire(import.meta.url).resolve("@asyncapi/specs/schemas/3.0.0.json");

describe("the AsyncAPI document", () => {
  it("follows the official schema of AsyncAPI 3.0, which refuses another document", async () => {
    const ajv = new Ajv({ strict: false, meta: false, validateSchema: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(await readFile(official, "utf8")) as object);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...document, channels: { runs: { address: 42 } } })).toBe(false);
    expect(validate({ ...document, operations: { ask: { action: "ask" } } })).toBe(false);
  });

  it("names every queue", () => {
    const addresses = Object.values(described.channels).map(({ address }) => address);
    expect(addresses.toSorted()).toEqual(
      [
        ...[RUNS_QUEUE, SHARDS_QUEUE, resultsQueue("{chamber}"), OUTCOMES_QUEUE, DEAD_LETTERS_QUEUE],
        ...[ANALYSES_QUEUE, analysesQueue("{chamber}")],
      ].toSorted(),
    );
  });

  it("shows examples that follow the messages' own contracts, each of another kind of analysis", () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const kinds: unknown[] = [];
    for (const [name, { examples: shown }] of Object.entries(described.components.messages)) {
      const validate = ajv.compile(described.components.schemas[name]!);
      expect(shown.length, name).toBeGreaterThan(0);
      for (const { payload } of shown) expect(validate(payload), JSON.stringify(validate.errors)).toBe(true);
      if (name === "analysisBatch") kinds.push(...shown.map(({ payload }) => payload.data?.findings?.kind));
    }
    expect(kinds).toEqual(["allocation", "opportunities", "letters"]);
  });

  it("refers only to what it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
    expect(references.length).toBeGreaterThan(20);
    for (const path of references) {
      const found = path.split("/").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], document);
      expect(found, path).toBeTypeOf("object");
    }
  });

  it.each(["resultBatch", "analysisBatch"] as const)("shows a batch that the SDK of CloudEvents takes: %s", (name) => {
    const batch = examples[name];
    expect(new CloudEvent<unknown>(batch).validate()).toBe(true);
    expect(new CloudEvent<unknown>({ ...batch, signature: "0".repeat(64) }).validate()).toBe(true);
    expect(() => new CloudEvent<unknown>({ ...batch, source: "" })).toThrow();
  });
});
