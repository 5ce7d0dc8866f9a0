const OPEN = "\u2068";
const CLOSE = "\u2069";

/** A stretch of a text that runs in one direction. */
export interface Piece {
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

/**
 * A text in pieces: what stands between isolates has the direction of its first letter that has one (UAX #9, P2), the rest that of the
 * text around. Isolates within isolates count as part of the outer one. Word processors know directions by run, not these signs.
 */
export function piecesOf(text: string, around: Piece["direction"]): Piece[] {
  const pieces: Piece[] = [];
  let [depth, current] = [0, ""];
  const end = (direction: Piece["direction"]) => {
    if (current !== "") pieces.push({ text: current, direction });
    current = "";
  };
  for (const sign of text) {
    if (sign === OPEN) {
      if (depth === 0) end(around);
      depth += 1;
    } else if (sign === CLOSE && depth > 0) {
      depth -= 1;
      if (depth === 0) end(firstStrong(current) ?? around);
    } else current += sign;
  }
  end(depth > 0 ? (firstStrong(current) ?? around) : around);
  return pieces;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\u200f\u061c]/u;
const STRONG = /[\p{L}\u200e\u200f\u061c]/u;

function firstStrong(text: string): Piece["direction"] | undefined {
  const strong = STRONG.exec(text)?.[0];
  return strong === undefined ? undefined : RIGHT_TO_LEFT.test(strong) ? "rtl" : "ltr";
}

const MARKS = { ltr: "\u200e", rtl: "\u200f" } as const;

/**
 * The text of a piece between marks of its direction where that is another than the one around. LibreOffice does not take a run for an
 * embedding as Word does: without marks, the signs at its ends would go with what surrounds it.
 */
export function anchored({ text, direction }: Piece, around: Piece["direction"]): string {
  return direction === around ? text : MARKS[direction] + text + MARKS[direction];
}
