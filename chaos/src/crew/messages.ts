import type { BackendOptions } from "@wasl/worker";

/** Moments of a worker or consumer at which it is worth being killed. */
export const MOMENTS = {
  worker: [
    ...(["run-planned", "shard-scored", "publishing", "published", "run-published"] as const),
    ...(["finding", "analysis-published"] as const),
  ],
  consumer: ["taken", "kept"],
} as const;

export type Role = keyof typeof MOMENTS;
export type Moment = (typeof MOMENTS)[Role][number];

/** What a process tells the campaign. */
export type Told = { readonly ready: true } | { readonly moment: Moment };

/** What the campaign tells a process: to move its clock by so many ms. */
export interface ClockJump {
  readonly jumpMs: number;
}

/** What a worker is started with. */
export interface WorkerOrders {
  readonly backend: BackendOptions;
  readonly threadFile: string;
  readonly lockMs: number;
  readonly stalledMs: number;
  /** Batches under ids made up on the spot, which is what the control does wrong. */
  readonly randomIds: boolean;
}

/** What a consumer is started with. */
export interface ConsumerOrders {
  readonly backend: BackendOptions;
  readonly chambers: readonly string[];
  readonly lockMs: number;
  /** Its own database, beyond the reach of the faults of connections. */
  readonly storeUrl: string;
}

/** Exit code of a process whose backend does not answer or answers with errors, as of `wasl worker`. */
export const GIVEN_UP = 3;
