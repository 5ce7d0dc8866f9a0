type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;
type NumberArrayOf<T> = new (length: number) => T;

const FIRST_CAPACITY = 1_024;

/** A column of numbers that grows while records stream in. */
export class GrowingColumn<T extends NumberArray> {
  private values: T;
  private count = 0;

  constructor(private readonly type: NumberArrayOf<T>) {
    this.values = new type(FIRST_CAPACITY);
  }

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.values.length) this.grow();
    this.values[this.count++] = value;
  }

  /** What was pushed, in place: valid until the next push. */
  finished(): T {
    return this.values.subarray(0, this.count) as T;
  }

  private grow(): void {
    const larger = new this.type(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
