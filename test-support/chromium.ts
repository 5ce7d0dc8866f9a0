import { onPath, whereOnPath } from "./on-path.js";
import { foundOrInstalled } from "./package-managers.js";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];
const PACKAGES = { "apt-get": "chromium", dnf: "chromium", apk: "chromium" };
const ADVICE =
  "The tests need Chromium. Set CHROMIUM_PATH to the program of a Chromium or Chrome, or install one, for example with " +
  "`sudo apt-get install chromium`, `sudo dnf install chromium` or `sudo apk add chromium`.";

/** The path of a browser: of `CHROMIUM_PATH`, else of one of this machine, else of one installed first. */
export function provideChromium(): string {
  const program = process.env.CHROMIUM_PATH ?? foundOrInstalled(() => PROGRAMS.find(onPath), PACKAGES, ADVICE);
  const path = whereOnPath(program);
  if (path === undefined || !onPath(path)) throw new Error(`${program} cannot be run. ${ADVICE}`);
  return path;
}
