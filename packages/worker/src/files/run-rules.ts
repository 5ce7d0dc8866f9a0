import type { CountryPack } from "@wasl/matcher";
import type { RowPlace } from "./sources/source.js";
import { quote, type FileIssue } from "./reject.js";
import { positionOf, whereIs } from "./location.js";
import type { RecordKind } from "./record-kind.js";

const NO_ISSUES: readonly FileIssue[] = [];

/** What holds between the records of a file and not within one: ids are unique, amounts are in one currency. */
export class RunRules<T> {
  /** Where each id stands: the number of a line, a record or a row. Numbers alone, because there may be millions. */
  private readonly positions = new Map<string, number>();
  private namedAt = "";

  constructor(
    private readonly kind: RecordKind<T>,
    private readonly pack: CountryPack,
    /** ISO 4217 code of the run, once it is known. */
    public currency: string | undefined,
  ) {}

  /** What the record on this line or row breaks, seen with those before it. */
  check(record: T, at: RowPlace): readonly FileIssue[] {
    const id = this.kind.idOf(record);
    const duplicate = this.duplicate(id, at);
    const otherCurrency = this.otherCurrency(record, at);
    if (duplicate || otherCurrency) return [duplicate, otherCurrency].filter((issue) => issue !== undefined);
    this.positions.set(id, positionOf(at));
    return NO_ISSUES;
  }

  private duplicate(id: string, at: RowPlace): FileIssue | undefined {
    const first = this.positions.get(id);
    if (first === undefined) return undefined;
    const message = `The id ${quote(id)} is already that of ${samePlace(at, first)}.`;
    return { code: "duplicate-id", path: "id", value: id, message, expected: "an id that no other row has" };
  }

  private otherCurrency(record: T, at: RowPlace): FileIssue | undefined {
    const named = this.kind.currencyOf(record);
    if (named === undefined && !this.kind.hasAmount(record)) return undefined;
    const own = named ?? this.pack.currency;
    if (this.currency === undefined) {
      this.currency = own;
      this.namedAt = ` of ${whereIs(at)}`;
    }
    if (own === this.currency) return undefined;
    const message = `The amounts are in ${own}, those${this.namedAt || " of the run"} in ${this.currency}.`;
    const expected = `all amounts in ${this.currency}`;
    return { code: "mixed-currencies", path: "currency", value: own, message, expected };
  }
}

/** The line, record or row of this number, in the file of the other. */
function samePlace(other: RowPlace, position: number): string {
  if ("row" in other) return whereIs({ row: position });
  return whereIs(other.record === undefined ? { line: position } : { ...other, record: position });
}
