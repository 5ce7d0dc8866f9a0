import { describe, expect, it } from "vitest";
import { ContractError, readMessage, runRequestSchema, schemas } from "../../src/contracts/index.js";

describe("contracts", () => {
  it("are exported as closed JSON Schemas", () => {
    for (const [name, schema] of Object.entries(schemas())) {
      expect(schema, name).toMatchObject({ type: "object", additionalProperties: false });
      expect(schema.$schema, name).toContain("2020-12");
    }
  });

  it("carry the attributes that CloudEvents 1.0 requires", () => {
    expect(schemas()["result-batch.v1"]?.required).toEqual(
      expect.arrayContaining(["specversion", "id", "source", "type"]),
    );
  });

  it("refuse a message of another version, without quoting its values", () => {
    const message = { version: 2, secret: "Fatima Zahra" };
    const read = () => readMessage(runRequestSchema, message, "run request");
    expect(read).toThrow(ContractError);
    expect(read).toThrow(/version/);
    expect(read).not.toThrow(/Fatima/);
  });
});
