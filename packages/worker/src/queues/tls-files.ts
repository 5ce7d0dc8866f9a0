import { readFile } from "node:fs/promises";

/** Files in PEM format for `rediss://`. */
export interface TlsFiles {
  /** Certificates of who may vouch for the server, beside those that Node knows. */
  readonly ca?: string | undefined;
  /** The client's own certificate and key, where the server asks for them. */
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
}

/** A file that TLS needs cannot be read: a fault in the configuration, by its name. */
export class TlsFileError extends Error {
  override readonly name = "ConfigError";

  constructor(file: string, cause: NodeJS.ErrnoException) {
    super(`${file}, which the TLS connection to Redis needs, cannot be read (${cause.code ?? cause.message}).`, {
      cause,
    });
  }
}

/** The content of the files, by the names that Node's TLS gives them. Throws a {@link TlsFileError}. */
export async function readTlsFiles(files: TlsFiles): Promise<Partial<Record<keyof TlsFiles, Buffer>>> {
  const named = (["ca", "cert", "key"] as const).filter((name) => files[name] !== undefined);
  const contents = await Promise.all(named.map(async (name) => [name, await read(files[name]!)] as const));
  return Object.fromEntries(contents);
}

const read = (file: string) =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new TlsFileError(file, error);
  });
