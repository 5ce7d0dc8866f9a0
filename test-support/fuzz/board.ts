import type { SavedInput } from "./target.js";

/** Longest input that a board holds whole, in bytes. */
const CAPACITY = 8 * 1024 * 1024;
const HEADER = 12;

/**
 * Memory in which a thread writes each input before it is tried, so that another can see whether the thread is stuck, and with
 * what, although it answers no more.
 */
export class Board {
  private readonly numbers: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(shared: SharedArrayBuffer) {
    this.numbers = new Int32Array(shared, 0, HEADER / 4);
    this.bytes = new Uint8Array(shared, HEADER);
  }

  static memory(): SharedArrayBuffer {
    return new SharedArrayBuffer(HEADER + CAPACITY);
  }

  begin({ label, extension, bytes }: SavedInput): void {
    const name = new TextEncoder().encode(`${label} ${extension}`);
    this.bytes.set(name);
    this.bytes.set(bytes.subarray(0, CAPACITY - name.length), name.length);
    this.numbers[1] = name.length;
    this.numbers[2] = bytes.length;
    Atomics.add(this.numbers, 0, 1);
  }

  /** Counts the inputs begun. */
  get count(): number {
    return Atomics.load(this.numbers, 0);
  }

  /** The input begun last. */
  get input(): SavedInput {
    const [, nameLength = 0, length = 0] = this.numbers;
    const [label = "", extension = ""] = new TextDecoder().decode(this.bytes.slice(0, nameLength)).split(" ");
    return { label, extension, bytes: this.bytes.slice(nameLength, nameLength + length) };
  }
}
