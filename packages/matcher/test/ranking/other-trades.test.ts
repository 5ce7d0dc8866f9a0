import { expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  defaultProfile,
  orThrow,
  parseProfile,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

it("finds a firm of another trade under a formula by which the farther trade is the better one", () => {
  const profile = parseProfile({
    ...defaultProfile,
    id: "farther",
    constraints: { ...defaultProfile.constraints, sectorFloor: 0.8, capabilityFloor: 0 },
    formula: "sector > 0.9 ? 0.6 : 1 - sector",
  });
  // Cars themselves, parts of cars (the same division, 0.5), engines (the same section, 0.2) and computing (0).
  const firms = ["2910", "2932", "2811", "6201"].map((activity) =>
    orThrow(checkSupplier({ id: activity, name: activity, activities: [activity], place: {} }, morocco)),
  );
  const record = { id: "need", title: "voitures", buyer: { id: "buyer" }, activities: ["2910"], place: {} };
  const found = createMatcher({ pack: morocco, profile }).top(
    orThrow(checkNeed(record, morocco)),
    createSupplierIndex(firms, morocco),
    { k: 1 },
  );
  expect(found.map(({ supplierId, score }) => [supplierId, score])).toEqual([["6201", 1]]);
});
