/** Markup that is safe to put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Insert = Html | string | number | undefined | readonly Insert[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup as a tagged template: every value put into it is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Insert[]): Html {
  return new Html(parts.reduce((text, part, i) => text + markup(values[i - 1]) + part));
}

/** Text of our own, such as a style sheet, that is markup as it stands. */
export function trusted(text: string): Html {
  return new Html(text);
}

function markup(value: Insert): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string" || typeof value === "number") return escape(String(value));
  return value.map(markup).join("");
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
