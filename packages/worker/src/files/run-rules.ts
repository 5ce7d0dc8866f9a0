import type { CountryPack } from "@wasl/matcher";
import { quote, type FileIssue } from "./reject.js";
import type { RecordKind } from "./record-kind.js";

/** What holds between the records of a file and not within one: ids are unique, amounts are in one currency. */
export class RunRules<T> {
  private readonly places = new Map<string, string>();
  private namedAt = "";

  constructor(
    private readonly kind: RecordKind<T>,
    private readonly pack: CountryPack,
    /** ISO 4217 code of the run, once it is known. */
    public currency: string | undefined,
  ) {}

  /** What this record breaks; `at` says where it stands, for those that come after it. */
  check(record: T, at: string): FileIssue[] {
    const issues = [...this.duplicate(record), ...this.otherCurrency(record, at)];
    if (issues.length === 0) this.places.set(this.kind.idOf(record), at);
    return issues;
  }

  private duplicate(record: T): FileIssue[] {
    const id = this.kind.idOf(record);
    const first = this.places.get(id);
    if (first === undefined) return [];
    const message = `The id ${quote(id)} is already that of ${first}.`;
    return [{ code: "duplicate-id", path: "id", value: id, message, expected: "an id that no other row has" }];
  }

  private otherCurrency(record: T, at: string): FileIssue[] {
    const { currency: named, hasAmount } = this.kind.moneyOf(record);
    if (named === undefined && !hasAmount) return [];
    const own = named ?? this.pack.currency;
    if (this.currency === undefined) {
      this.currency = own;
      this.namedAt = ` of ${at}`;
    }
    if (own === this.currency) return [];
    const message = `The amounts are in ${own}, those${this.namedAt || " of the run"} in ${this.currency}.`;
    return [
      { code: "mixed-currencies", path: "currency", value: own, message, expected: `all amounts in ${this.currency}` },
    ];
  }
}
