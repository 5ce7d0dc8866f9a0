import type fc from "fast-check";

/** An input as a file keeps it. */
export interface SavedInput {
  /** What the input is, in lower-case words, e.g. `needs`: it becomes part of the file's name. */
  readonly label: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Something that takes input from strangers. */
export interface Target<Input> {
  readonly name: string;
  /** Folder of the saved inputs, from the root of the repository. */
  readonly corpus: string;
  readonly inputs: fc.Arbitrary<Input>;
  readonly save: (input: Input) => SavedInput;
  readonly load: (saved: SavedInput) => Input;
  /**
   * Gives the input to the code, and says how it ended in a word or two: only errors that the code is meant to throw are an end.
   * Throws when anything that must hold does not.
   */
  readonly check: (input: Input) => string | Promise<string>;
}
