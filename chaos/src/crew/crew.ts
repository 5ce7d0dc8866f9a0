import { morocco } from "@wasl/matcher/morocco";
import type { BackendOptions } from "@wasl/worker";
import type { Journal } from "../evidence/journal.js";
import { Member, type Post, type Watcher } from "./member.js";
import type { ConsumerOrders, Role, WorkerOrders } from "./messages.js";

/** The built files of a campaign's processes. */
export interface Programs {
  readonly worker: string;
  readonly consumer: string;
  readonly thread: string;
}

/** What a crew works with. */
export interface CrewOptions {
  readonly programs: Programs;
  readonly backend: BackendOptions;
  readonly storeUrl: string;
  readonly randomIds: boolean;
  /** Silence after which a job goes to another process. */
  readonly lockMs: number;
  readonly watcher: Watcher;
  readonly journal: Journal;
}

const WORKERS = 3;
const CONSUMERS = 4;

/** Consumers that share a chamber's queue, and its store. */
const CONSUMERS_A_CHAMBER = 2;

/** The processes of a campaign: several workers, and for each chamber several consumers. */
export interface Crew {
  readonly members: readonly Member[];
  close(): Promise<void>;
}

export function startCrew(options: CrewOptions): Crew {
  const posts = [...Array.from({ length: WORKERS }, () => workerPost(options)), ...consumerPosts(options)];
  const members = posts.map((post) => new Member(post, options.watcher, options.journal));
  return { members, close: async () => void (await Promise.all(members.map((member) => member.close()))) };
}

function workerPost({ programs, backend, randomIds, lockMs }: CrewOptions): Post {
  const orders: WorkerOrders = {
    backend,
    threadFile: programs.thread,
    lockMs,
    stalledMs: Math.round(lockMs / 3),
    randomIds,
  };
  return { role: "worker", program: programs.worker, orders };
}

function consumerPosts({ programs, backend, storeUrl, lockMs }: CrewOptions): Post[] {
  const serves = (consumer: number, chamber: number) =>
    Array.from({ length: CONSUMERS_A_CHAMBER }, (_, i) => (chamber + i) % CONSUMERS).includes(consumer);
  return Array.from({ length: CONSUMERS }, (_, consumer): Post => {
    const chambers = morocco.chambers.filter((_, chamber) => serves(consumer, chamber)).map(({ id }) => id);
    const orders: ConsumerOrders = { backend, chambers, lockMs, storeUrl };
    return { role: "consumer", program: programs.consumer, orders };
  });
}

/** The members of a role that a fault may hit now. */
export const exposed = ({ members }: Crew, role: Role) =>
  members.filter((member) => member.role === role && member.exposed);
