import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { schemas } from "../../src/contracts/index.js";
import { counterexample } from "./compatibility.js";

/**
 * What version 1 was when it was first published. These files stay as they are: where this test fails, others could no longer
 * talk to us, and the message needs a version 2 beside this one.
 */
async function first(name: string): Promise<Node> {
  return JSON.parse(await readFile(new URL(`v1/${name}.json`, import.meta.url), "utf8")) as Node;
}

interface Node {
  properties: Record<string, Node>;
  required: string[];
  items: Node;
  enum: string[];
}

const now = (name: string) => structuredClone(schemas()[name]) as unknown as Node;

/** We read these, and others write them: what they were allowed to write, we still take. */
const INPUTS = ["run-request.v1", "analysis-request.v1", "outcome.v1"];

/** We write these, and others read them: whatever we write, they still understand. */
const OUTPUTS = ["result-batch.v1", "analysis.v1"];

describe("version 1 of the contracts", () => {
  it.each(INPUTS)("of %s still takes all that it took when it was published", async (name) => {
    expect(counterexample(await first(name), now(name))).toBeUndefined();
  });

  it.each(OUTPUTS)("of %s is still what it was to those who read it", async (name) => {
    expect(counterexample(now(name), await first(name))).toBeUndefined();
  });

  it.each<[string, (schema: Node) => void]>([
    ["a field that was removed", ({ properties }) => delete properties["deadline"]],
    ["a field of another type", ({ properties }) => Object.assign(properties["shards"]!, { type: "string" })],
    ["a field that is newly required", ({ required }) => required.push("deadline")],
    [
      "a new field that is required",
      ({ properties, required }) => {
        properties["colour"] = { type: "string" } as unknown as Node;
        required.push("colour");
      },
    ],
    ["fewer choices", ({ properties }) => properties["priority"]!.enum.pop()],
    ["a narrower number", ({ properties }) => Object.assign(properties["topK"]!, { maximum: 999 })],
  ])("would be broken for requests by %s", async (_, change) => {
    const changed = now("run-request.v1");
    change(changed);
    expect(counterexample(await first("run-request.v1"), changed)).toBeDefined();
  });

  it.each<[string, (schema: Node) => void]>([
    [
      "a field that was removed",
      ({ properties, required }) => {
        delete properties["subject"];
        required.splice(required.indexOf("subject"), 1);
      },
    ],
    ["a field of another type", ({ properties }) => Object.assign(dataOf(properties)["sequence"]!, { type: "string" })],
    ["a field that may be missing", ({ properties }) => properties["data"]!.required.pop()],
    ["another reason for failure", ({ properties }) => introductionOf(properties)["failure"]!.enum.push("bad-luck")],
    ["another version", ({ properties }) => Object.assign(properties["type"]!, { const: "ma.wasl.result-batch.v2" })],
  ])("would be broken for readers of results by %s", async (_, change) => {
    const changed = now("result-batch.v1");
    change(changed);
    expect(counterexample(changed, await first("result-batch.v1"))).toBeDefined();
  });

  it("may give readers of results more, and take more from those who ask", async () => {
    const results = now("result-batch.v1");
    dataOf(results.properties)["hints"] = { type: "string" } as unknown as Node;
    expect(counterexample(results, await first("result-batch.v1"))).toBeUndefined();
    const request = now("run-request.v1");
    request.properties["colour"] = { type: "string" } as unknown as Node;
    expect(counterexample(await first("run-request.v1"), request)).toBeUndefined();
  });
});

const dataOf = (properties: Node["properties"]) => properties["data"]!.properties;

const introductionOf = (properties: Node["properties"]) => dataOf(properties)["introductions"]!.items.properties;
