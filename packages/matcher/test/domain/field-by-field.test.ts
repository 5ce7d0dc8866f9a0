import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldByField } from "../../src/domain/field-by-field.js";
import { needSchema, supplierSchema, validate, validatorOf } from "../../src/domain/index.js";

const text = fc.oneof(fc.string(), fc.constantFrom("MA-CAS", "4321", "ISO 9001", "2026-01-31", " x", ""));
const list = fc.array(text, { maxLength: 3 });
const place = fc.record({ country: fc.constantFrom("MA", "ma"), province: text, lat: fc.integer(), lon: fc.integer() });
const serviceArea = fc.record({
  kind: fc.constantFrom("national", "regions", "radius"),
  regions: list,
  km: fc.double(),
});

/** Values that suit some field or none. */
const value = fc.oneof(
  text,
  list,
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, {}, { share: 0.5 }, [{ area: "MA-06", count: 2 }], [{ title: "Quai" }]),
  place.map(withoutSome),
  serviceArea.map(withoutSome),
);

/** Every second field, so that an object lacks some. */
function withoutSome(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter((_, i) => i % 2 === 0));
}

const soundFields = {
  id: fc.uuid(),
  name: fc.string({ minLength: 1 }),
  category: fc.constantFrom("AE", "TPE", "PE"),
  labels: fc.array(fc.string({ minLength: 1 })),
  activities: fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }),
  place: fc.record({ province: fc.constantFrom("MA-CAS", "Tanger") }, { requiredKeys: [] }),
  serviceArea: fc.record({ kind: fc.constant("radius"), km: fc.integer({ min: 0, max: 40_000 }) }),
  turnover: fc.integer({ min: 0 }),
  headcount: fc.nat(),
  text: fc.string(),
  references: fc.array(fc.record({ title: fc.constant("Quai"), value: fc.nat() })),
  export: fc.record({ share: fc.constantFrom(0, 0.5), markets: fc.array(fc.constant("FR")) }, { requiredKeys: [] }),
  consent: fc.boolean(),
  updatedAt: fc.constantFrom("2026-01-31", "2026-01-31T09:30:00Z", undefined),
};
const required = ["id", "name", "activities", "place"] as const;
const soundFirm = fc.record(soundFields, { requiredKeys: [...required] });
const partOfAFirm = fc.record(soundFields, { requiredKeys: [] });

const fieldName = fc.constantFrom(...Object.keys(supplierSchema.shape), "unknown", "__proto__");
const changes = fc.array(fc.tuple(fieldName, value), { maxLength: 2 });

/** A firm with its fields in any order, some of them spoilt. */
const firm = fc
  .tuple(fc.oneof(soundFirm, partOfAFirm), changes, fc.infiniteStream(fc.nat()))
  .map(([sound, changed, ranks]) => {
    const entries = Object.entries(sound).map((entry) => ({ entry, rank: ranks.next().value ?? 0 }));
    const shuffled = entries.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
    return Object.fromEntries([...shuffled, ...changed]);
  });

/** What a schema says of an input; the text also holds the order of the fields. */
function said(schema: z.ZodType, input: unknown): string {
  return JSON.stringify(validate(schema, input), (_, part: unknown) => (part === undefined ? "undefined" : part));
}

describe("a schema that is checked field by field", () => {
  afterEach(() => z.config({ jitless: false }));

  it.each([
    ["where code may be generated", false],
    ["where it may not", true],
  ])("says of any record what the schema says, %s", (_, jitless) => {
    z.config({ jitless });
    const faster = fieldByField(supplierSchema);
    fc.assert(
      fc.property(fc.oneof(firm, value), (input) => {
        expect(said(faster, input)).toBe(said(supplierSchema, input));
      }),
      { numRuns: 2_000 },
    );
  });

  it("takes sound records without asking the schema", () => {
    let asked = 0;
    const counting = z.strictObject({ id: z.string(), size: z.number().optional() });
    const plain = counting._zod.run.bind(counting._zod);
    counting._zod.run = (...given) => (asked++, plain(...given));
    const faster = fieldByField(counting);
    expect(faster.safeParse({ size: 1, id: "a" }).data).toEqual({ id: "a", size: 1 });
    expect(asked).toBe(0);
    expect(faster.safeParse({ id: 1 }).success).toBe(false);
    expect(asked).toBe(1);
  });

  it("gives lists of its own, which do not change with the input", () => {
    const keywords = ["usinage"];
    const input = { id: "F", name: "n", activities: ["2562"], place: {}, keywords };
    const { data } = fieldByField(supplierSchema).safeParse(input);
    keywords.push("soudure");
    expect(data?.keywords).toEqual(["usinage"]);
  });

  it("refuses a schema with a rule across fields", () => {
    const ruled = z.strictObject({ from: z.number(), to: z.number() }).refine(({ from, to }) => from <= to);
    expect(() => fieldByField(ruled)).toThrow("across fields");
  });
});

describe("a validator for lists", () => {
  it("says the same of the thousandth record as of the first", () => {
    const check = validatorOf(needSchema);
    const wrong = { id: "N", title: "", buyer: {}, activities: [], place: { lat: 1 }, foo: 1 };
    const first = check(wrong);
    for (let i = 0; i < 1_500; i++) expect(check(wrong)).toEqual(first);
    expect(first).toEqual(validate(needSchema, wrong));
  });
});
