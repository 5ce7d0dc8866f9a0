import { open, stat } from "node:fs/promises";
import { extname } from "node:path";
import { rejectFile } from "../reject.js";

export type FileFormat = "csv" | "xlsx" | "json" | "jsonl";

const FORMATS: Readonly<Record<string, FileFormat>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".txt": "csv",
  ".xlsx": "xlsx",
  ".json": "json",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
};

const READABLE = "a CSV, XLSX, JSON or JSONL file";

/** The size of a file in bytes. Throws when there is nothing to read. */
export async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (found.isDirectory())
    throw rejectFile(path, { code: "unreadable-file", message: "This is a folder.", expected: READABLE });
  if (!found.isFile())
    throw rejectFile(path, { code: "unreadable-file", message: "This is not a file.", expected: READABLE });
  if (found.size === 0)
    throw rejectFile(path, { code: "empty-file", message: "The file is empty.", expected: READABLE });
  return found.size;
}

/** The format of a file: its content where that leaves no doubt, else its extension. */
export async function formatOf(path: string): Promise<FileFormat> {
  const head = await firstBytes(path, 4096);
  if (startsWith(head, "PK\x03\x04")) return "xlsx";
  refuseOtherFormats(path, head);
  const byName = FORMATS[extname(path).toLowerCase()];
  if (byName === "xlsx") throw wrongFormat(path, "The content is not that of an XLSX workbook.");
  if (byName === undefined) throw wrongFormat(path, unknownExtension(extname(path)));
  return byName === "json" && firstSign(head) === "{" ? "jsonl" : byName;
}

function unknownExtension(extension: string): string {
  return extension === "" ? "The name of the file has no extension." : `The extension "${extension}" is not known.`;
}

/** The error for a file that the system does not let us read. */
export function unreadable(path: string, cause: unknown): Error {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const message =
    code === "ENOENT"
      ? "The file does not exist."
      : code === "EACCES"
        ? "The file may not be read."
        : `The file cannot be read (${code || String(cause)}).`;
  return rejectFile(path, { code: "unreadable-file", message, expected: READABLE });
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refuseOtherFormats(path: string, head: Buffer): void {
  if (startsWith(head, "\xd0\xcf\x11\xe0"))
    throw wrongFormat(path, "This is an old Excel workbook (.xls) or a protected one.");
  if (startsWith(head, "%PDF")) throw wrongFormat(path, "This is a PDF document.");
}

function wrongFormat(path: string, message: string): Error {
  return rejectFile(path, { code: "wrong-format", message, expected: `${READABLE}: save it as .xlsx or .csv` });
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length).equals(Buffer.from(signature, "latin1"));
}

function firstSign(head: Buffer): string {
  return head
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart()
    .charAt(0);
}
