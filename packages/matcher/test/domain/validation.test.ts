import { describe, expect, it } from "vitest";
import { describeIssue, InputError, parseProfile, coreProfile } from "../../src/index.js";
import { needSchema, supplierSchema, validate } from "../../src/domain/index.js";

const need = { id: "N1", title: "t", buyer: { id: "b" }, activities: ["8122"], place: { commune: "Casablanca" } };
const firm = { id: "S1", name: "n", activities: ["8122"], place: { commune: "Casablanca" } };

function saidOfNeed(fields: object): string[] {
  const checked = validate(needSchema, { ...need, ...fields });
  return checked.ok ? [] : checked.issues.map(describeIssue);
}

function saidOfFirm(fields: object): string[] {
  const checked = validate(supplierSchema, { ...firm, ...fields });
  return checked.ok ? [] : checked.issues.map(describeIssue);
}

describe("a fault in a record", () => {
  it.each<[object, string]>([
    [{ annualValue: -5 }, "annualValue: -5 is too small. Expected at least 0."],
    [{ annualValue: "abc" }, 'annualValue: "abc" is not a number.'],
    [{ annualValue: NaN }, "annualValue: NaN is not a number."],
    [{ introductions: 0 }, "introductions: 0 is too small. Expected at least 1."],
    [{ introductions: 5_000 }, "introductions: 5000 is too large. Expected at most 1000."],
    [{ required: { minHeadcount: 2.5 } }, "required.minHeadcount: 2.5 is not a whole number."],
    [{ activities: [] }, "activities: The list is empty. Expected at least 1 entry."],
    [{ activities: "8122" }, 'activities: "8122" is not a list. Expected a list in brackets, such as ["a", "b"].'],
    [{ activities: [8122] }, "activities[0]: 8122 is not text. Expected text in quotation marks."],
    [{ title: "" }, "title: The text is empty. Expected at least 1 character."],
    [{ title: null }, "title: There is no value here, only null. Expected text."],
    [{ title: undefined }, "title: A value is missing."],
    [{ currency: "mad" }, 'currency: "mad" is not an ISO 4217 code such as MAD.'],
    [{ date: "2026-02-31" }, 'date: "2026-02-31" is not a day of the calendar. Expected a day such as 2026-03-31.'],
    [{ id: " N1" }, 'id: " N1" starts or ends with a blank.'],
    [{ place: { lat: 33.5 } }, "place: lat and lon come together."],
    [{ buyer: "GE" }, 'buyer: "GE" is not an object with fields.'],
    [{ foo: 1 }, "foo: This field is not known."],
    [
      { required: { categories: ["XX"] } },
      'required.categories[0]: "XX" is not one of the choices. Expected one of AE, PP, TPE, PE, ME, GE.',
    ],
  ])("in a need, %j, is told in plain words", (fields, said) => {
    expect(saidOfNeed(fields)).toEqual([said]);
  });

  it.each<[object, string]>([
    [
      { serviceArea: { kind: "world" } },
      'serviceArea.kind: "world" is not one of the choices. Expected one of national, regions, radius.',
    ],
    [{ serviceArea: {} }, "serviceArea.kind: A value is missing."],
    [{ updatedAt: "soon" }, 'updatedAt: "soon" is not a day of the calendar. Expected a day such as 2026-03-31.'],
    [{ place: { lat: 100, lon: 2 } }, "place.lat: 100 is too large. Expected at most 90."],
  ])("in a firm, %j, is told in plain words", (fields, said) => {
    expect(saidOfFirm(fields)).toEqual([said]);
  });

  it("shows the beginning of a long value and says how long it is", () => {
    const [said = ""] = saidOfNeed({ title: "x".repeat(3_000) });
    expect(said).toContain("is too long (3000 characters). Expected at most 2000 characters.");
    expect(said.length).toBeLessThan(200);
  });

  it("keeps the value for programs", () => {
    const checked = validate(supplierSchema, { ...firm, serviceArea: { kind: "world" } });
    expect(checked).toMatchObject({ issues: [{ code: "wrong-type", path: "serviceArea.kind", value: "world" }] });
  });

  it("says of a profile what a weight may be", () => {
    const curve = [[0, 1]];
    const criteria = { ...coreProfile.criteria, size: { weight: -1, curve } };
    const parsing = () => parseProfile({ ...coreProfile, id: "My Profile", criteria });
    expect(parsing).toThrow(InputError);
    expect(parsing).toThrow(
      [
        'id: "My Profile" is not a lower-case id such as core.',
        "criteria.size.weight: -1 is too small. Expected at least 0.",
        "criteria.size.curve[0][0]: 0 is too small. Expected more than 0.",
        "criteria.size.curve: The list has only 1 entry. Expected at least 2 entries.",
      ].join("\n"),
    );
  });
});
