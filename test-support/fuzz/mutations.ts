import fc from "fast-check";

/** One change to a sequence of characters or bytes. `at` and `from` are places in it, modulo its length. */
interface Change<Piece> {
  readonly kind: "insert" | "replace" | "delete" | "repeat" | "move" | "cut" | "double";
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly times: number;
  readonly piece: Piece;
}

/** What texts and bytes have in common. */
interface Sequence<Piece> {
  readonly length: number;
  slice(start?: number, end?: number): Piece;
}

const place = fc.nat({ max: 0xfffff });

function changes<Piece>(piece: fc.Arbitrary<Piece>, most: number): fc.Arbitrary<Change<Piece>[]> {
  const kind = fc.constantFrom("insert", "insert", "replace", "replace", "delete", "repeat", "move", "cut", "double");
  const change: fc.Arbitrary<Change<Piece>> = fc.record({
    kind: kind,
    at: place,
    from: place,
    length: fc.oneof({ weight: 3, arbitrary: fc.nat(8) }, fc.nat(200)),
    times: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2, max: 4 }) }, fc.integer({ min: 5, max: 4_000 })),
    piece,
  });
  return fc.array(change, { minLength: 1, maxLength: most });
}

/**
 * Texts of any characters, with halves of surrogate pairs among them. fast-check's own `binary` strings are the same, and take
 * seconds to prepare for being shrunk.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof({ weight: 3, arbitrary: fc.nat(0xff) }, fc.nat(0xffff));
  return fc.array(unit, { maxLength, size: "max" }).map((units) => String.fromCharCode(...units));
}

/** One of the seeds with some changes, which bring in tokens and parts of other seeds. */
export function mutatedText(seeds: readonly string[], tokens: readonly string[], most = 5): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...tokens) },
    { weight: 1, arbitrary: anyText(4) },
    { weight: 1, arbitrary: fc.constantFrom(...seeds) },
  );
  return fc
    .tuple(fc.constantFrom(...seeds), changes(piece, most))
    .map(([seed, list]) => list.reduce((text, change) => applied(text, change, (parts) => parts.join("")), seed));
}

/** Like {@link mutatedText}, for bytes. Tokens are written in UTF-8. */
export function mutatedBytes(
  seeds: readonly Uint8Array[],
  tokens: readonly string[],
  most = 5,
): fc.Arbitrary<Uint8Array> {
  const piece: fc.Arbitrary<Uint8Array> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...tokens).map((token) => new TextEncoder().encode(token)) },
    { weight: 4, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom(...seeds) },
  );
  return fc
    .tuple(fc.constantFrom(...seeds), changes(piece, most))
    .map(([seed, list]) => list.reduce((bytes, change) => applied(bytes, change, concatenated), seed));
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Longer inputs are left as they are: what grows with every change would only take time. */
const LONGEST = 200_000;

function applied<Piece extends Sequence<Piece>>(
  whole: Piece,
  { kind, at, from, length, times, piece }: Change<Piece>,
  join: (parts: Piece[]) => Piece,
): Piece {
  if (whole.length > LONGEST) return whole;
  const start = at % (whole.length + 1);
  const before = whole.slice(0, start);
  const after = whole.slice(start + length);
  const other = from % (whole.length + 1);
  switch (kind) {
    case "insert":
      return join([before, piece, whole.slice(start)]);
    case "replace":
      return join([before, piece, after]);
    case "delete":
      return join([before, after]);
    case "repeat":
      return join([before, ...Array.from({ length: times }, () => piece), whole.slice(start)]);
    case "move":
      return join([before, whole.slice(other, other + length), whole.slice(start)]);
    case "cut":
      return before;
    case "double":
      return join([whole.slice(0, start + length), whole.slice(start)]);
  }
}
