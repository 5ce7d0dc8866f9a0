type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** A column of numbers that is filled from the top, for registers whose size is not known before their end. */
export class GrowingColumn<T extends Numbers> {
  private size = 0;

  constructor(private cells: T) {}

  push(value: number): void {
    if (this.size === this.cells.length) this.grow();
    this.cells[this.size++] = value;
  }

  /** The filled part, without spare room. */
  finished(): T {
    return this.cells.slice(0, this.size) as T;
  }

  private grow(): void {
    const larger = new (this.cells.constructor as new (length: number) => T)(Math.max(1_024, this.cells.length * 2));
    larger.set(this.cells);
    this.cells = larger;
  }
}
