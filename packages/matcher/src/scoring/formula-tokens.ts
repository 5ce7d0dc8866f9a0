/** A word, number, operator or bracket of a formula, and the index at which it starts. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

const LONG_OPERATORS = new Set(["==", "!=", "<=", ">="]);

/**
 * Splits a formula as mathjs does, in one pass. mathjs keeps no positions, so faults are located by walking its tree and these
 * tokens side by side. Whatever mathjs refuses, or we do, needs only its start to be right.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = blanksEnd(text, 0);
  while (at < text.length) {
    const end = tokenEnd(text, at);
    tokens.push({ text: text.slice(at, end), start: at });
    at = blanksEnd(text, end);
  }
  return tokens;
}

/** Past blanks, and past comments, which run from `#` to the end of the line. */
function blanksEnd(text: string, start: number): number {
  let at = start;
  let inComment = false;
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    inComment = char === "#" || (inComment && char !== "\n");
    if (!inComment && !isBlank(char)) break;
  }
  return at;
}

function tokenEnd(text: string, start: number): number {
  const char = text.charAt(start);
  if (isDigit(char) || (char === "." && isDigit(text.charAt(start + 1)))) return numberEnd(text, start);
  if (isWordPart(char)) return wordEnd(text, start);
  return start + (LONG_OPERATORS.has(text.slice(start, start + 2)) ? 2 : 1);
}

function numberEnd(text: string, start: number): number {
  if (["0b", "0o", "0x"].includes(text.slice(start, start + 2))) return radixNumberEnd(text, start);
  let at = digitsEnd(text, start);
  if (isDecimalPoint(text, at)) at = digitsEnd(text, at + 1);
  return exponentEnd(text, at);
}

function radixNumberEnd(text: string, start: number): number {
  const end = wordEnd(text, start);
  return text.charAt(end) === "." ? wordEnd(text, end + 1) : end;
}

/** A point before `*`, `/` or `^` belongs to mathjs's elementwise operators. */
function isDecimalPoint(text: string, at: number): boolean {
  return text.charAt(at) === "." && !["*", "/", "^"].includes(text.charAt(at + 1));
}

function exponentEnd(text: string, start: number): number {
  if (!["e", "E"].includes(text.charAt(start))) return start;
  const signed = ["+", "-"].includes(text.charAt(start + 1)) ? start + 2 : start + 1;
  return isDigit(text.charAt(signed)) ? digitsEnd(text, signed) : start;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charAt(at))) at += 1;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (isWordPart(text.charAt(at))) at += 1;
  return at;
}

function isBlank(char: string): boolean {
  return char === " " || char === "\t" || char === "\n" || char === "\u00a0";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

/** Letters of other scripts make words too, if only unknown ones. */
function isWordPart(char: string): boolean {
  return /^[a-zA-Z0-9_$\u00a1-\uffff]$/.test(char);
}
