import { resolve } from "node:path";

/**
 * An absolute path for one that a user typed. Package managers run scripts in the package's folder and keep the one the user
 * is in as `INIT_CWD`.
 */
export function userPath(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}
