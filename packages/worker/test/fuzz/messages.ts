import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { z } from "zod";
import type { Target } from "../../../../test-support/fuzz/target.js";
import * as contracts from "../../src/contracts/index.js";
import { canonicalJson, ContractError, readMessage, verifyMessage } from "../../src/contracts/index.js";
import { drawnFrom, type Schema } from "./drawn-message.js";
import { mutatedValue } from "./mutated-value.js";

/** A message, and the name under which the schema that it should follow is exported. */
export interface MessageInput {
  readonly contract: string;
  readonly message: unknown;
}

/** Every schema that the contracts export, whatever it is called: a new one is fuzzed without being listed. */
export const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(contracts as Readonly<Record<string, unknown>>).filter(
    (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType,
  ),
);

/** Stand in messages as what no error may quote. */
const PERSONAL = ["Fatima-Zahra", "fatima.zahra@example.ma", "0661234567", "001561191000066"];

/** Messages that follow a schema, but for what JSON Schema cannot say. */
export const soundMessages = (schema: z.ZodType) => drawnFrom(z.toJSONSchema(schema, { io: "input" }) as Schema);

const inputs = fc.oneof(
  ...[...SCHEMAS].map(([contract, schema]) => {
    const sound = soundMessages(schema);
    const wrong = sound.chain((message) => mutatedValue(message, PERSONAL));
    return fc
      .oneof({ weight: 1, arbitrary: sound }, { weight: 4, arbitrary: wrong })
      .map((message) => ({ contract, message }));
  }),
);

export const target: Target<MessageInput> = {
  name: "messages",
  corpus: "packages/worker/test/fuzz/corpus/messages",
  inputs,
  save: ({ contract, message }) => ({
    label: contract,
    extension: ".json",
    bytes: new TextEncoder().encode(JSON.stringify(message) ?? "null"),
  }),
  load: ({ label, bytes }) => ({ contract: label, message: JSON.parse(new TextDecoder().decode(bytes)) as unknown }),
  check,
};

function check({ contract, message }: MessageInput): string {
  const schema = SCHEMAS.get(contract);
  if (schema === undefined) return "no such contract";
  try {
    const read = readMessage(schema, message, contract);
    checkSurvivesQueue(schema, read);
    return "read";
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    checkSentence(error.message);
    return "ContractError";
  }
}

/** A queue keeps JSON: what was read once must be read again, and say the same. */
function checkSurvivesQueue(schema: z.ZodType, read: unknown): void {
  const again: unknown = JSON.parse(JSON.stringify(read));
  if (!isDeepStrictEqual(readMessage(schema, again, "message"), again))
    throw new Error("Read again, it says something else.");
  if (canonicalJson(again) !== canonicalJson(read))
    throw new Error("What is signed changes on its way through a queue.");
  if (verifyMessage(again as Signable, KEY)) throw new Error("It is taken for signed.");
}

type Signable = Parameters<typeof verifyMessage>[0];
const KEY = "0".repeat(64);

/** Longest error: it ends up in logs and in the job that failed. */
const LONGEST = 1_000;

function checkSentence(sentence: string): void {
  const quoted = PERSONAL.find((word) => sentence.includes(word));
  if (quoted !== undefined) throw new Error(`The error quotes the message: ${sentence.slice(0, 200)}`);
  if (sentence.length > LONGEST) throw new Error(`The error has ${sentence.length} characters.`);
  if (/\p{Cc}/u.test(sentence)) throw new Error("The error could steer a terminal.");
}
