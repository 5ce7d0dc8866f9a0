import { describe, expect, it } from "vitest";
import { morocco } from "../../../src/packs/morocco/index.js";
import { haversineKm } from "../../../src/reference/index.js";
import { communes, located, pointOf, rowsOf } from "./shipped-places.js";

const { gazetteer } = morocco;

describe("where a place stands", () => {
  // Great-circle distances between the city centres, from published coordinates other than those of the table.
  it.each([
    ["MA-CAS", "MA-RAB", 87],
    ["MA-CAS", "MA-MAR", 218],
    ["MA-CAS", "MA-TNG", 289],
    ["MA-RAB", "MA-FES", 169],
    ["MA-CAS", "MA-AGD", 395],
    ["MA-FES", "MA-OUJ", 293],
    ["MA-LAA", "MA-OUD", 474],
  ])("%s and %s lie %i km apart", (a, b, km) => {
    expect(Math.abs(haversineKm(pointOf(a), pointOf(b)) - km)).toBeLessThan(0.03 * km + 2);
  });

  it("is the capital for a region", () => {
    const capitals = ["TNG", "OUJ", "FES", "RAB", "BEM", "CAS", "MAR", "ERR", "AGD", "GUE", "LAA", "OUD"];
    gazetteer.regions().forEach((region, i) => {
      expect(gazetteer.locate({ region })).toMatchObject({ place: { point: pointOf(`MA-${capitals[i]}`) } });
    });
  });

  it("is known for every province, every commune and every region", () => {
    for (const province of gazetteer.provinces()) expect(pointOf(province)).toBeDefined();
    for (const { code } of communes) {
      expect(gazetteer.locate({ commune: code })).toMatchObject({ place: { point: expect.anything() } });
    }
  });

  it("is the city for an arrondissement, the seat for a commune of which no coordinate is known", () => {
    expect(located("Aïn Sebaâ, Casablanca").point).toEqual(pointOf("MA-CAS"));
    expect(located("Mghogha").point).toEqual(pointOf("MA-TNG"));
    const withoutPoint = rowsOf("ma_communes").find((row) => row[1] === "rural" && row[6] === null)!;
    expect(gazetteer.locate({ commune: String(withoutPoint[0]) })).toMatchObject({
      place: { point: pointOf(String(withoutPoint[2])) },
    });
  });

  it("is the centroid in Fahs-Anjra, which lies between Tanger and Tétouan", () => {
    const toTanger = haversineKm(pointOf("MA-FAH"), pointOf("MA-TNG"));
    const toTetouan = haversineKm(pointOf("MA-FAH"), pointOf("MA-TET"));
    expect(Math.max(toTanger, toTetouan)).toBeLessThan(40);
  });

  it("is the coordinate that is given", () => {
    expect(gazetteer.locate({ commune: "Aïn Sebaâ", lat: 33.61, lon: -7.54 })).toMatchObject({
      place: { commune: "061410121", point: { lat: 33.61, lon: -7.54 } },
    });
  });
});
