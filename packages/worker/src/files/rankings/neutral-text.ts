/**
 * Text that a spreadsheet will not take for a formula (CWE-1236): a leading `=`, `+`, `-`, `@`, tab or carriage return is
 * kept behind an apostrophe. Numbers are written as numbers and never pass here.
 */
export function neutralText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
