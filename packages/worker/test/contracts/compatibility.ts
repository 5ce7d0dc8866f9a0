import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { addFormats } from "./ajv-formats.js";
import { drawnFrom, type Schema } from "../fuzz/drawn-message.js";

const MESSAGES = 300;

/** Whether a message follows a JSON Schema. */
export function validatorOf(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

/**
 * A message that follows the one schema and not the other, if one is found among some hundred that are drawn. What a
 * publisher may write must follow the schema that its readers know; what a reader was sent before, it must still take.
 */
export function counterexample(written: object, read: object): unknown {
  const validate = validatorOf(read);
  const found = fc.check(
    fc.property(drawnFrom(written as Schema), (message) => validate(JSON.parse(JSON.stringify(message)))),
    { numRuns: MESSAGES, seed: 1 },
  );
  return found.counterexample?.[0];
}
