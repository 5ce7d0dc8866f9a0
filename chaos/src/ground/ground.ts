import type { RandomStream } from "@wasl/fixtures";

/** How a server is made to go down: told to, or killed. */
export type Downfall = "told" | "killed";

/** Where the queues of a campaign live, and what can happen to it. */
export interface Ground {
  /** The way workers and consumers take, whose connections are cut. */
  readonly exposedUrl: string;
  /** The way the campaign itself takes. */
  readonly directUrl: string;
  /** Cuts about a share of the connections on the way. Returns how many. */
  cut(share: number, random: RandomStream): number;
  /** Lets the server break about a share of the connections off. Returns how many. */
  breakOff(share: number, random: RandomStream): Promise<number>;
  /** Ends the server, leaves it down for a while (ms), starts it again and waits until it answers. */
  restart(downfall: Downfall, downMs: number): Promise<void>;
  close(): Promise<void>;
}
