import { describe, expect, it } from "vitest";
import {
  checkNeed,
  checkSupplier,
  createMatcher,
  createSupplierIndex,
  orThrow,
  renderCandidate,
  type Language,
  type Need,
  type Supplier,
} from "../../src/index.js";
import { morocco } from "../../src/packs/morocco/index.js";
import { firm, need, plainProfile } from "../criteria/assessed.js";

const asked: Need = { ...need, preferred: { certifications: ["ISO 9001", "EN 9100"] } };

const skilled: Supplier = {
  ...firm,
  place: { province: "MA-TNG" },
  text: "Usinage de pièces",
  certifications: ["iso-9001"],
  servedAreas: ["MA-06", "MA-01"].map((area) => ({ area, count: 4 })),
  references: [
    {
      title: "Usinage de bielles",
      activities: ["2562"],
      value: 250_000,
      date: "2024-05-01",
      place: { province: "MA-CAS" },
    },
    { title: "Peinture", activities: ["4334"], date: "2025-01-20" },
  ],
};
/** Next door to its past work: what is near and what is on the spot are told apart. */
const neighbour: Supplier = {
  ...skilled,
  certifications: [],
  servedAreas: [{ area: "MA-06", count: 1 }],
  references: [
    ...[1, 2].map(() => ({ title: "Tournage", activities: ["2562"], place: { province: "MA-MOH" } })),
    { title: "Peinture", activities: ["4334"] },
  ],
};
const newcomer: Supplier = { ...firm, activities: ["2562"], certifications: [], servedAreas: [], references: [] };
const unheardOf: Supplier = { ...firm, name: "X", activities: ["2561"] };

/** What is said of each criterion that looks at work, without isolates, and with plain blanks. */
function said(of: Supplier, language: Language, about: Need = asked): Record<string, string> {
  const index = createSupplierIndex([orThrow(checkSupplier(of, morocco))], morocco);
  const matcher = createMatcher({ pack: morocco, profile: plainProfile });
  const [candidate] = matcher.rank(orThrow(checkNeed(about, morocco)), index).candidates;
  const lines = renderCandidate(candidate!, { language, pack: morocco }).slice(1);
  return Object.fromEntries(candidate!.criteria.map(({ criterion }, i) => [criterion, plain(lines[i]!)]));
}

const plain = (line: string) => line.replace(/[\u2068\u2069\u200f]/g, "").replace(/[\u00a0\u202f]/g, " ");

describe("what firms have done, in words", () => {
  it("is told in French", () => {
    expect(said(skilled, "fr")).toMatchObject({
      region:
        "Région : 293 km à vol d'oiseau entre Tanger-Assilah et Casablanca. Elle a déjà travaillé sur place (Casablanca).",
      capabilities:
        "Savoir-faire : son profil mentionne « Usinage » et « pièces ». Sa référence la plus proche, « Usinage de bielles », mentionne « Usinage ».",
      experience:
        "Expérience : 1 référence proche de l'activité demandée, sur 2 en tout. La plus récente date du 1er mai 2024.",
      orders: "Commandes : sa commande la plus proche était de 250 000 MAD, pour un besoin de 400 000 MAD par an.",
      presence: "Présence : elle a travaillé dans 2 zones.",
      certifications: "Certifications : elle détient ISO 9001 ; souhaitées : ISO 9001 et EN 9100.",
    });
    expect(said(neighbour, "fr")).toMatchObject({
      region:
        "Région : 293 km à vol d'oiseau entre Tanger-Assilah et Casablanca. Elle a déjà travaillé à 24 km du lieu du besoin (Mohammadia).",
      experience: "Expérience : 2 références proches de l'activité demandée, sur 3 en tout.",
      orders: "Commandes : montant de ses commandes inconnu face à un besoin de 400 000 MAD par an, compté pour 0,400.",
      presence: "Présence : elle a travaillé dans 1 zone.",
      certifications: "Certifications : elle ne détient aucune de celles qui sont souhaitées : ISO 9001 et EN 9100.",
    });
  });

  it("is told in English", () => {
    expect(said(skilled, "en")).toMatchObject({
      region:
        "Region: 293 km as the crow flies between Tangier-Assilah and Casablanca. It has worked on the spot, in Casablanca.",
      capabilities:
        "Capabilities: its profile mentions “Usinage” and “pièces”. Its closest reference, “Usinage de bielles”, mentions “Usinage”.",
      experience:
        "Experience: 1 reference close to the activity asked for, of 2 in all. The latest dates from 1 May 2024.",
      orders: "Orders: its closest order was one of MAD 250,000, for a need of MAD 400,000 a year.",
      presence: "Presence: it has worked in 2 areas.",
      certifications: "Certifications: it holds ISO 9001; preferred: ISO 9001 and EN 9100.",
    });
    expect(said(neighbour, "en")).toMatchObject({
      experience: "Experience: 2 references close to the activity asked for, of 3 in all.",
      presence: "Presence: it has worked in 1 area.",
    });
  });

  it("is told in Arabic", () => {
    expect(said(skilled, "ar")).toMatchObject({
      capabilities: "المهارات: يذكر ملفها «Usinage» و«pièces». وأقرب مراجعها، «Usinage de bielles»، يذكر «Usinage».",
      experience: "الخبرة: عدد مراجعها القريبة من النشاط المطلوب 1 من أصل 2. يعود أحدثها إلى 1 ماي 2024.",
      orders: "الطلبيات: أقرب طلبياتها كانت بقيمة 250.000 MAD، أمام طلب قيمته 400.000 MAD في السنة.",
      presence: "الحضور: عدد المناطق التي اشتغلت فيها 2.",
      certifications: "الشهادات: لديها ISO 9001؛ والمفضلة ISO 9001 وEN 9100.",
    });
  });

  it("says what is known to be nothing, and what is not known", () => {
    expect(said(newcomer, "fr")).toMatchObject({
      experience: "Expérience : aucune référence.",
      presence: "Présence : elle n'a encore travaillé dans aucune zone.",
    });
    expect(said(newcomer, "ar")).toMatchObject({
      experience: "الخبرة: ليست لديها أي مراجع.",
      presence: "الحضور: لم تشتغل بعد في أي منطقة.",
      certifications: "الشهادات: ليست لديها أي شهادة من المفضلة: ISO 9001 وEN 9100.",
    });
    const other: Need = { ...asked, title: "Gravure" };
    expect(said(unheardOf, "en", other)).toMatchObject({
      capabilities: "Capabilities: its profile mentions no word of the need.",
      experience: "Experience: references unknown, counted as 0.200.",
      orders: "Orders: value of its orders unknown, against a need of MAD 400,000 a year, counted as 0.400.",
      presence: "Presence: areas where it has worked unknown, counted as 0.300.",
      certifications: "Certifications: unknown, counted as 0.500; preferred: ISO 9001 and EN 9100.",
    });
    expect(said(unheardOf, "fr", other)["capabilities"]).toBe(
      "Savoir-faire : son profil ne mentionne aucun mot du besoin.",
    );
    expect(said(unheardOf, "ar", other)["capabilities"]).toBe("المهارات: لا يذكر ملفها أي كلمة من كلمات الطلب.");
  });
});

describe("a text of a record in a sentence", () => {
  const quoting = (title: string, language: Language) => {
    const criteria = [
      {
        criterion: "capabilities" as const,
        utility: 1,
        weight: 1,
        contribution: 1,
        facts: { criterion: "capabilities" as const, words: ["قطع", "b"], reference: title, referenceWords: ["b"] },
      },
    ];
    return renderCandidate({ score: 1, base: 0, criteria, toVerify: [], tied: false }, { language, pack: morocco })[1]!;
  };

  it.each(["fr", "ar", "en"] as const)("cannot turn the direction of a sentence in %s", (language) => {
    const line = quoting("abc \u202e\u2067 def\u2069\u200f", language);
    expect(line).toContain("abc def");
    expect(line).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f]/);
    let depth = 0;
    for (const sign of line) {
      depth += sign === "\u2068" ? 1 : sign === "\u2069" ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  it("is isolated where it runs the other way", () => {
    expect(quoting("x", "fr")).toContain("\u2068«\u00a0قطع\u00a0»\u2069 et «\u00a0b\u00a0»");
    expect(quoting("x", "ar")).toContain("\u2068«قطع»\u2069 و\u2068«b»\u2069");
  });

  it("stays on one line, and is cut between characters where it is long", () => {
    expect(quoting("one\r\n\ttwo", "en")).toContain("“one two”");
    const long = quoting("😀".repeat(500), "en");
    expect(long).toContain(`“${"😀".repeat(160)}…”`);
    expect(quoting("a".repeat(160), "en")).toContain(`“${"a".repeat(160)}”`);
  });
});
