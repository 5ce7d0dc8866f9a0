/**
 * A part of a message that stands as text already, in canonical JSON: written once, it is put into several messages as it is.
 * It holds what {@link canonicalJson} wrote and nothing else.
 */
export class WrittenJson {
  constructor(readonly text: string) {}

  /** Whoever writes it in another way still writes the value. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
