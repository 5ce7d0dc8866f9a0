import highsLoader from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createSupplierIndex,
  orThrow,
  type Need,
  type Supplier,
  type SupplierIndex,
} from "../../src/index.js";
import {
  createGroupFinder,
  highsSolver,
  renderGrouping,
  renderMember,
  type GroupOptions,
  type Solver,
} from "../../src/grouping/index.js";
import { morocco } from "../../src/packs/morocco/index.js";

const CASABLANCA = { province: "MA-CAS" };
const AGADIR = { province: "MA-AGD" };

const firm = (id: string, activities: string[], more: Partial<Supplier> = {}): Supplier => ({
  ...{ id, name: id, activities, place: CASABLANCA, consent: true, category: "TPE" },
  ...more,
});

/** Painters (4334), plumbers (4322) and electricians (4321); one does two trades, far away. */
const firms = [
  firm("painter", ["4334"], { freeCapacity: 300_000 }),
  firm("small painter", ["4334"], { freeCapacity: 100_000 }),
  firm("plumber", ["4322"], { turnover: 1_000_000, certifications: ["ISO 9001"] }),
  firm("electrician", ["4321"], { freeCapacity: 200_000 }),
  firm("both", ["4334", "4322"], { freeCapacity: 900_000, place: AGADIR }),
  firm("craftsman", ["4321"], { category: "AE", freeCapacity: 5_000_000 }),
];

const need: Need = {
  ...{ id: "works", title: "Works", buyer: { id: "B" }, place: CASABLANCA },
  ...{ activities: ["4334", "4322"], annualValue: 550_000 },
};

let index: SupplierIndex;
let solve: Solver;

beforeAll(async () => {
  index = createSupplierIndex(
    firms.map((one) => orThrow(checkSupplier(one, morocco))),
    morocco,
  );
  solve = highsSolver(await highsLoader());
});

const grouped = (more: Partial<Need> = {}, options: Partial<GroupOptions> = {}) =>
  createGroupFinder({ pack: morocco, solve, level: 1, ...options }).groupFor(
    orThrow(checkNeed({ ...need, ...more }, morocco)),
    index,
  );
const ids = (...asked: Parameters<typeof grouped>) => grouped(...asked).members.map(({ supplierId }) => supplierId);

describe("a group for one need", () => {
  it("is one firm where one covers everything, however far; and two at home where that is too far", () => {
    expect(grouped()).toMatchObject({ outcome: "one-firm", candidates: 4 });
    expect(ids()).toEqual(["both"]);
    expect(ids({}, { maxKm: 100 }).sort()).toEqual(["painter", "plumber"]);
  });

  it("takes whoever is needed for the volume, and says who brings what", () => {
    // 300,000 and 30 % of 1,000,000 make 600,000; with the small painter it would be 400,000.
    const { members, bound, outcome } = grouped({}, { maxKm: 100 });
    expect(outcome).toBe("group");
    expect(bound).toEqual({ because: "activities", most: 1, of: 2 });
    const brought = members.map(({ supplierId, activities, capacity, capacityFrom, part }) => [
      ...[supplierId, activities.join(), capacity, capacityFrom, part],
    ]);
    expect(brought.sort()).toEqual([
      ["painter", "4334", 300_000, "free-capacity", 275_000],
      ["plumber", "4322", 300_000, "turnover-share", 275_000],
    ]);
    // With more to do, the second painter comes in; with still more, nobody at home is left.
    expect(ids({ annualValue: 650_000 }, { maxKm: 100 }).sort()).toEqual(["painter", "plumber", "small painter"]);
    expect(grouped({ annualValue: 800_000 }, { maxKm: 100 })).toMatchObject({
      outcome: "none",
      bound: { because: "volume" },
    });
  });

  it("counts an auto-entrepreneur for no more than the ceiling of its status", () => {
    const wiring = { activities: ["4321"], annualValue: 800_000 };
    // 200,000 and the ceiling of works, 500,000, make 700,000, whatever the craftsman says that it can do.
    expect(grouped(wiring).outcome).toBe("none");
    expect(ids({ ...wiring, annualValue: 700_000 }).sort()).toEqual(["craftsman", "electrician"]);
  });

  it("asks a certification of each member, or of one", () => {
    const certified = { required: { certifications: ["ISO 9001"] } };
    expect(grouped(certified)).toMatchObject({ outcome: "none", candidates: 1, uncovered: { activities: ["4334"] } });
    // The firm that does both holds none, so a second one comes in; two that are near score more than it and the plumber.
    expect(ids(certified, { certifications: "one" }).sort()).toEqual(["painter", "plumber"]);
  });

  it("keeps members within a distance of each other", () => {
    const both = { activities: ["4334", "4321"], annualValue: 1_200_000 };
    // The far firm and one at home would do, but not together; all at home can do 1,100,000.
    expect(ids(both)).toContain("both");
    expect(grouped(both, { maxKmBetween: 100 }).outcome).toBe("none");
  });

  it("asks that one member can lead with its share of the volume", () => {
    expect(ids({ annualValue: 600_000 }, { maxKm: 100, leadShare: 0.5 })).toHaveLength(2);
    expect(grouped({ annualValue: 600_000 }, { maxKm: 100, leadShare: 0.51 }).outcome).toBe("none");
    // 0.55 × 1,000,000 is a hair above 550,000 in floating numbers; a firm of just that is a lead all the same.
    const [lead, other] = [
      firm("lead", ["4334"], { freeCapacity: 550_000 }),
      firm("other", ["4322"], { freeCapacity: 450_000 }),
    ].map((one) => orThrow(checkSupplier(one, morocco)));
    const finder = createGroupFinder({ pack: morocco, solve, level: 1, leadShare: 0.55 });
    const million = orThrow(checkNeed({ ...need, annualValue: 1_000_000 }, morocco));
    const { members } = finder.groupFor(million, createSupplierIndex([lead!, other!], morocco));
    expect(members.map(({ supplierId, part }) => [supplierId, part]).sort()).toEqual([
      ["lead", 550_000],
      ["other", 450_000],
    ]);
  });

  it("says so in three languages", () => {
    const told = (language: "fr" | "ar" | "en") => {
      const grouping = grouped({}, { maxKm: 100 });
      const plumber = grouping.members.find(({ supplierId }) => supplierId === "plumber")!;
      return [
        ...renderGrouping(grouping, { language, pack: morocco }),
        ...renderMember(plumber, { language, pack: morocco }),
      ];
    };
    expect(told("en")).toEqual([
      "Smallest group possible, number of firms: 2 (candidates: 3).",
      "No fewer: of 2 activities asked for, no firm covers more than 1.",
      "Covers 4322 “Plumbing, heat and air conditioning installation”.",
      "Part: MAD\u00a0275,000 a year, of a capacity of MAD\u00a0300,000 (estimated from its turnover).",
      "0 km from the need's place.",
      "To verify: free capacity.",
    ]);
    expect(told("fr")[1]).toBe("Pas moins\u00a0: sur 2 activités demandées, aucune entreprise n'en couvre plus de 1.");
    const none = renderGrouping(grouped({ annualValue: 9_000_000 }), { language: "fr", pack: morocco });
    expect(none[0]).toBe("Aucun groupement ne répond à ce besoin (candidates\u00a0: 4).");
    expect(none[1]).toMatch(/^Motif\u00a0: les plus grandes capacités/);
    expect(told("fr").at(-1)).toBe("À vérifier\u00a0: capacité disponible.");
    expect(told("ar")[0]).toBe("أصغر تجمع ممكن، عدد المقاولات: \u20682\u2069 (المرشحة: \u20683\u2069).");
  });
});
