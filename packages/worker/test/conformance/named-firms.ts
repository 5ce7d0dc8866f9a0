import { createNeedIndex } from "@wasl/matcher";
import { morocco } from "@wasl/matcher/morocco";
import { createTwoSides } from "@wasl/matcher/two-sided";
import type { AnalysisQuestion } from "../../src/contracts/index.js";
import type { Example } from "./example.js";
import type { Expected } from "./expected-findings.js";

/** A question about some firms of two regions and one that nobody knows, and what the library says of each by itself. */
export function namedFirms({ needs, suppliers, register }: Example) {
  const sides = createTwoSides({ pack: morocco, needs: createNeedIndex(needs, morocco), register });
  const told = (id: string) => sides.opportunities(id, { k: 4, barred: 3, mean: "harmonic" });
  const regions = ["MA-06", "MA-04"];
  const firms = regions.flatMap((region) =>
    suppliers
      .filter(({ place }) => place.region === region)
      .map(({ supplier }) => supplier.id)
      .filter((id) => told(id).opportunities.length > 0)
      .slice(0, 2),
  );
  const supplierIds = ["nobody-known", ...firms].sort();
  const question: AnalysisQuestion = {
    ...{ kind: "opportunities", needs: 4, barred: 3, mean: "harmonic" },
    firms: { which: "named", supplierIds },
  };
  const items = supplierIds
    .filter((id) => firms.includes(id))
    .map((supplierId) => {
      const { opportunities, barred } = told(supplierId);
      return { supplierId, opportunities, barred };
    });
  const sum = (list: "opportunities" | "barred") => items.reduce((all, item) => all + item[list].length, 0);
  const counts = { opportunities: sum("opportunities"), barred: sum("barred") };
  const summary = { needs: needs.length, firms: firms.length, ...counts, unknown: ["nobody-known"] };
  const chambers = morocco.chambers.filter(({ region = "" }) => regions.includes(region)).map(({ id }) => id);
  return { question, firms, chambers, expected: JSON.parse(JSON.stringify({ items, summary })) as Expected };
}
