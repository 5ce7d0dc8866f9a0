import { setTimeout as pause } from "node:timers/promises";
import type { RandomStream } from "@wasl/fixtures";
import { exposed, type Crew } from "../crew/crew.js";
import type { Member } from "../crew/member.js";
import type { Moment, Role } from "../crew/messages.js";
import type { Journal } from "../evidence/journal.js";
import type { Ground } from "../ground/ground.js";
import { drawFault, type Fault } from "./draw-fault.js";
import { missing, noFaults, type Quotas, type Tally } from "./tally.js";

/** Longest wait for a moment that was aimed at, in durations of a lock; after it the fault happens anyway. */
const AIM_LOCKS = 0.25;

/** Pause between two faults, in ms: from the least to the most. */
const LEAST_PAUSE_MS = 10;
const MOST_PAUSE_MS = 140;

/** Longest wait, after a fault, for anything to be done in spite of it, in durations of a lock. */
const PROGRESS_LOCKS = 1.5;

const PROGRESS: ReadonlySet<Moment> = new Set<Moment>([
  ...(["shard-scored", "run-published", "analysis-published", "kept"] as const),
]);

/** Processes of a role that are frozen at once at the most, so that somebody notices. */
const MOST_FROZEN = 1;

const LOOK_AGAIN_MS = 10;

interface Aim {
  readonly role: Role;
  readonly at: Moment;
  readonly hit: (member: Member) => void;
}

/** Makes faults until the quotas are met. */
export class FaultMaker {
  readonly tally: Tally = noFaults();
  #aim: Aim | undefined;
  /** Shards scored, runs and analyses published and batches kept so far. */
  #done = 0;
  readonly #thaws = new Set<Promise<void>>();

  constructor(
    private readonly crew: () => Crew,
    private readonly ground: Ground,
    private readonly random: RandomStream,
    private readonly quotas: Quotas,
    private readonly lockMs: number,
    private readonly journal: Journal,
  ) {}

  /** A process is at a moment that a fault may be aimed at. */
  onMoment(member: Member, moment: Moment): void {
    if (PROGRESS.has(moment)) this.#done += 1;
    if (this.#aim?.role === member.role && this.#aim.at === moment) this.#aim.hit(member);
  }

  get missing(): [keyof Tally, number][] {
    return missing(this.quotas, this.tally);
  }

  /**
   * Makes faults until none is missing or the signal says to stop. Whoever is frozen goes on then. However slow the machine is, the
   * work gets on between faults: what is killed before it does anything shows nothing.
   */
  async run(signal: AbortSignal): Promise<void> {
    for (let absent = this.missing; absent.length > 0 && !signal.aborted; absent = this.missing) {
      const before = this.#done;
      await this.#make(drawFault(this.random, absent), signal);
      await this.#progressSince(before);
      await pause(LEAST_PAUSE_MS + this.random.below(MOST_PAUSE_MS - LEAST_PAUSE_MS));
    }
    await Promise.all(this.#thaws);
  }

  async #make(fault: Fault, signal: AbortSignal): Promise<void> {
    switch (fault.kind) {
      case "kills":
        return this.#kill(fault.victims, await this.#victim(fault.role, fault.at, signal));
      case "freezes":
        return this.#freeze(fault.locks * this.lockMs, await this.#victim(fault.role, fault.at, signal));
      case "restarts":
        this.journal.note("restart", fault);
        await this.ground.restart(fault.downfall, fault.downMs);
        this.journal.note("up-again");
        this.tally.restarts += 1;
        return;
      case "drops":
        this.journal.note("drop", fault);
        this.tally.drops += await this.#drop(fault.by, fault.share);
        return;
      case "jumps":
        (await this.#victim(fault.role, "any", signal))?.jumpClock({ jumpMs: fault.ms });
        this.tally.jumps += 1;
    }
  }

  async #progressSince(before: number): Promise<void> {
    const patience = Date.now() + PROGRESS_LOCKS * this.lockMs;
    while (this.#done === before && Date.now() < patience) await pause(LOOK_AGAIN_MS);
  }

  #kill(victims: number, first: Member | undefined): void {
    if (!first) return;
    const others = exposed(this.crew(), first.role).filter((member) => member !== first);
    for (const member of [first, ...others].slice(0, victims)) if (member.kill()) this.tally.kills += 1;
  }

  #freeze(ms: number, member: Member | undefined): void {
    const frozen = this.crew().members.filter(({ role, frozen }) => frozen && role === member?.role);
    if (!member || frozen.length >= MOST_FROZEN) return;
    const thaw = member.freeze(ms).finally(() => this.#thaws.delete(thaw));
    this.#thaws.add(thaw);
    this.tally.freezes += 1;
  }

  #drop(by: "way" | "server", share: number): Promise<number> | number {
    return by === "way" ? this.ground.cut(share, this.random) : this.ground.breakOff(share, this.random);
  }

  /** Who is at the moment, or after a while anybody of the role; undefined when there is nobody until told to stop. */
  async #victim(role: Role, at: Moment | "any", signal: AbortSignal): Promise<Member | undefined> {
    const aimed = at === "any" ? undefined : await this.#waitFor(role, at);
    if (aimed?.exposed) return aimed;
    for (; !signal.aborted; await pause(LOOK_AGAIN_MS)) {
      const members = exposed(this.crew(), role);
      if (members.length > 0) return this.random.pick(members);
    }
    return undefined;
  }

  #waitFor(role: Role, at: Moment): Promise<Member | undefined> {
    return new Promise((resolve) => {
      const end = (member?: Member) => {
        clearTimeout(timer);
        this.#aim = undefined;
        resolve(member);
      };
      const timer = setTimeout(end, AIM_LOCKS * this.lockMs);
      this.#aim = { role, at, hit: end };
    });
  }
}
