import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** What a system tells of a process. */
export interface ProcessStatus {
  /** Name of its program. */
  readonly name: string;
  /** Dead, and not yet reaped: in a container without an init process it stays so. */
  readonly isZombie: boolean;
  /** When it was started, as its system writes it: tells a process from a later one with the same id. */
  readonly started: string;
}

/** True when a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The status of a process; undefined when there is none with this id, and where the system does not tell, as on Windows. */
export async function processStatus(pid: number): Promise<ProcessStatus | undefined> {
  if (process.platform === "win32") return undefined;
  const [state = "", started = "", name = ""] = await (process.platform === "linux" ? ofProc(pid) : ofPs(pid));
  return state === "" ? undefined : { name, started, isZombie: state.startsWith("Z") };
}

/** The file has the start as the 22nd of its fields; the name, the second, may hold spaces and brackets. A container may come without `ps`. */
async function ofProc(pid: number): Promise<(string | undefined)[]> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const [, name, rest = ""] = /\((.*)\) (.*)/s.exec(stat) ?? [];
  const fields = rest.split(" ");
  return [fields[0], fields[19], name];
}

async function ofPs(pid: number): Promise<(string | undefined)[]> {
  const asked = ["-o", "state=,lstart=,comm=", "-p", String(pid)];
  const env = { ...process.env, LC_ALL: "C" };
  const { stdout } = await promisify(execFile)("ps", asked, { env }).catch(() => ({ stdout: "" }));
  return /^\s*(\S+)\s+((?:\S+\s+){4}\S+)\s+(.*)/.exec(stdout)?.slice(1) ?? [];
}
