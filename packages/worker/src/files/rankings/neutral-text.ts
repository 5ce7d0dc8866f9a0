/**
 * Text that a spreadsheet will not take for a formula (CWE-1236): a leading `=`, `+`, `-`, `@`, tab or carriage return is
 * kept behind an apostrophe, and what is behind one already gets one more. Numbers are written as numbers and never pass here.
 */
export function neutralText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text of which {@link neutralText} made this: ids in tables that Wasl wrote are to be those of the records again. */
export function plainText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
