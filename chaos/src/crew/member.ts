import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import type { Journal } from "../evidence/journal.js";
import { GIVEN_UP, type ClockJump, type Moment, type Role, type Told } from "./messages.js";

/** Pause before a process that ended by itself is started again, as a supervisor makes it. */
const AGAIN_MS = 200;

/** What a member of the crew is started with. */
export interface Post {
  readonly role: Role;
  /** The built file of the process. */
  readonly program: string;
  readonly orders: object;
}

/** Who wants to know what happens to processes. */
export interface Watcher {
  onMoment(member: Member, moment: Moment): void;
  /** A process ended with 3, since its backend was away or broken. */
  onGivenUp(): void;
  /** A need killed the process. */
  onKilledByNeed(): void;
  /** A process ended as it must not; `told` is the last it wrote. */
  onCrash(told: string): void;
}

/** A place in the crew: a process, and after its end another one. */
export class Member {
  /** True once the process works, until it is gone. */
  ready = false;
  frozen = false;
  #child: ChildProcess | undefined;
  #closing = false;
  /** Set while a process is being killed by the campaign. */
  #killed = false;

  constructor(
    private readonly post: Post,
    private readonly watcher: Watcher,
    private readonly journal: Journal,
  ) {
    this.#start();
  }

  get role(): Role {
    return this.post.role;
  }

  /** Free for a fault. */
  get exposed(): boolean {
    return this.ready && !this.frozen;
  }

  /** Kills the process, which gets no chance to do anything; another one is started at once. */
  kill(): boolean {
    if (!this.exposed) return false;
    this.#killed = true;
    this.ready = false;
    this.#note("kill");
    return this.#child?.kill("SIGKILL") ?? false;
  }

  /** Stops the process where it stands, for so many ms. */
  async freeze(ms: number): Promise<void> {
    const child = this.#child;
    this.frozen = true;
    this.#note("freeze", { ms });
    child?.kill("SIGSTOP");
    await pause(ms);
    child?.kill("SIGCONT");
    this.#note("thaw");
    this.frozen = false;
  }

  jumpClock(jump: ClockJump): void {
    this.#note("clock-jump", jump);
    this.#child?.send(jump);
  }

  #note(event: string, particulars?: object): void {
    this.journal.note(event, { role: this.role, victim: this.#child?.pid, ...particulars });
  }

  async close(): Promise<void> {
    this.#closing = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  #start(): void {
    if (this.#closing) return;
    const { program, orders } = this.post;
    const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
      stdio: ["ignore", this.journal.descriptor, "pipe", "ipc"],
    });
    this.#child = child;
    this.#killed = false;
    let told = "";
    child.stderr?.on("data", (chunk: Buffer) => (told = (told + chunk.toString()).slice(-4_000)));
    child.on("message", (message: Told) => {
      if ("ready" in message) this.ready = true;
      else if (this.exposed) this.watcher.onMoment(this, message.moment);
    });
    child.on("error", () => undefined);
    child.once("exit", (code, signal) => void this.#ended(code ?? signal, told));
  }

  async #ended(end: number | string | null, told: string): Promise<void> {
    this.ready = false;
    if (this.#closing) return;
    this.#note("gone", { end });
    if (!this.#killed) {
      if (end === GIVEN_UP) this.watcher.onGivenUp();
      else if (end === "SIGKILL" && this.role === "worker") this.watcher.onKilledByNeed();
      else this.watcher.onCrash(`${end}: ${told}`);
      await pause(AGAIN_MS);
    }
    this.#start();
  }
}
