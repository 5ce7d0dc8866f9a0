import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeTarget } from "../../../../test-support/fuzz/describe-target.js";
import { SCHEMAS, soundMessages, target } from "./messages.js";

describeTarget(target, 1_000);

describe("messages drawn from the JSON Schema of a contract", () => {
  it.each([...SCHEMAS])("are mostly sound: %s", (contract, schema) => {
    const drawn = fc.sample(soundMessages(schema), { numRuns: 40, seed: 1 });
    const read = drawn.filter((message) => target.check({ contract, message }) === "read");
    expect(read.length).toBeGreaterThan(drawn.length / 2);
  });
});
