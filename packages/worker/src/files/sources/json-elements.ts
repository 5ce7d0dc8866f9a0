import { limits } from "../limits.js";
import { rejectFile } from "../reject.js";
import type { Line } from "./lines.js";

const ARRAY = "one JSON array of records: [ {…}, {…} ]";

/**
 * The elements of one top-level JSON array as texts with the line each begins on, so that an array of any length is read in
 * bounded memory and a fault in one element does not cost the others.
 */
export async function* jsonElements(pieces: AsyncIterable<string>, file: string): AsyncGenerator<Line[]> {
  const splitter = new ElementSplitter(file);
  for await (const piece of pieces) yield splitter.push(piece);
  splitter.end();
}

class ElementSplitter {
  private line = 1;
  private state: "before" | "inside" | "after" = "before";
  private depth = 0;
  private inString = false;
  private escaped = false;
  private text = "";
  private startLine = 0;
  private cut = false;

  constructor(private readonly file: string) {}

  push(piece: string): Line[] {
    const done: Line[] = [];
    let from = 0;
    for (let i = 0; i < piece.length; i++) {
      const sign = piece.charAt(i);
      if (sign === "\n") this.line++;
      if (this.inString) this.withinString(sign);
      else if (this.state !== "inside") this.outside(sign, () => (from = i + 1));
      else if (this.depth === 0 && (sign === "," || sign === "]")) {
        this.keep(piece.slice(from, i));
        done.push(...this.finish(sign));
        from = i + 1;
      } else this.withinElement(sign);
    }
    if (this.state === "inside") this.keep(piece.slice(from));
    return done;
  }

  end(): void {
    if (this.state === "before") throw this.broken("The file holds no JSON.");
    if (this.state === "inside") throw this.broken("The array is not closed: the file seems to be cut off.");
  }

  private withinString(sign: string): void {
    if (this.escaped) this.escaped = false;
    else if (sign === "\\") this.escaped = true;
    else if (sign === '"') this.inString = false;
  }

  private withinElement(sign: string): void {
    if (this.startLine === 0 && sign.trim() !== "") this.startLine = this.line;
    if (sign === '"') this.inString = true;
    else if (sign === "{" || sign === "[") this.depth++;
    else if (sign === "}" || sign === "]") this.depth--;
  }

  private outside(sign: string, opened: () => void): void {
    if (sign.trim() === "" || (sign === "\ufeff" && this.state === "before")) return;
    if (this.state === "after") throw this.broken(`"${sign}" follows the end of the array.`);
    if (sign !== "[") throw this.broken(`The file begins with "${sign}".`);
    this.state = "inside";
    opened();
  }

  private keep(text: string): void {
    if (this.cut) return;
    this.text += text;
    if (this.text.length <= limits.recordCharacters) return;
    this.cut = true;
    this.text = this.text.slice(0, 200);
  }

  private finish(sign: string): Line[] {
    const line = this.startLine || this.line;
    const element: Line = this.cut ? { line, text: this.text, cut: true } : { line, text: this.text };
    this.text = "";
    this.cut = false;
    this.startLine = 0;
    if (sign === "]") this.state = "after";
    return element.text.trim() === "" && sign === "]" ? [] : [element];
  }

  private broken(message: string): Error {
    return rejectFile(this.file, { code: "wrong-format", message, expected: ARRAY }, this.line);
  }
}
