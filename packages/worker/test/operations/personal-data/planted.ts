import {
  checkNeed,
  checkSupplier,
  createSupplierIndex,
  type ResolvedNeed,
  type SupplierIndex,
  type Validated,
} from "@wasl/matcher";
import { generateNeeds, generateRegister } from "@wasl/fixtures";
import { morocco } from "@wasl/matcher/morocco";

/** What stands in records and messages, and nowhere else. */
export const PERSONAL = {
  name: "Fatima-Zahra Bennani",
  buyer: "Groupe Tazi",
  title: "Réfection du siège de Maître Alaoui",
  phone: "0661234567",
  mail: "fz.bennani@menara.example",
} as const;

/** What must be known to nobody but the processes that are told. */
export const SECRETS = {
  password: "grenadine-verte-41",
  master: "un secret maître de trente-deux signes au moins",
} as const;

const everything = `${PERSONAL.name}, tél. ${PERSONAL.phone}, ${PERSONAL.mail}`;

/** Firms that are called by their owners and known by their ICE, and needs that speak of people. */
export function planted(): { readonly needs: ResolvedNeed[]; readonly register: SupplierIndex } {
  const firms = Array.from(generateRegister({ size: 200, seed: 13 }), (firm, i) =>
    valid(
      checkSupplier(
        { ...firm, id: `${100_000_000_000_000 + i}`, name: `${PERSONAL.name} ${i}`, text: everything },
        morocco,
      ),
    ),
  );
  const needs = Array.from(generateNeeds({ count: 20, seed: 13 }), (need, i) =>
    valid(
      checkNeed(
        { ...need, title: `${PERSONAL.title} ${i}`, description: everything, buyer: { id: "B", name: PERSONAL.buyer } },
        morocco,
      ),
    ),
  );
  return { needs, register: createSupplierIndex(firms, morocco) };
}

function valid<T>(checked: Validated<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.issues.map(({ message }) => message).join("\n"));
}

const ICE = /\b\d{15}\b/;
const PHONE = /(?<![\d.])(?:\+212|0)[5-7]\d{8}\b/;
const MAIL = /[\w.-]+@[\w-]+\.[a-z]{2,}/i;

/** What of it a text holds: what was planted, whole, and whatever looks like it. */
export function leaksIn(text: string): string[] {
  const words = [...Object.values(PERSONAL), ...Object.values(SECRETS)].filter((word) => text.includes(word));
  return [...words, ...[ICE, PHONE, MAIL].flatMap((pattern) => pattern.exec(text)?.[0] ?? [])];
}
