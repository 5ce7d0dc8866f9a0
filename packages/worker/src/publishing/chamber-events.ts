import type { ResultBatch } from "../contracts/index.js";
import type { Backend } from "../queues/index.js";
import { FINDINGS, RESULTS, type ChamberEvent, type Channel } from "./channels.js";
import { followEvents, listEvents, type EventHandler, type FollowOptions, type ReadOptions } from "./read-events.js";
import { takeMessages, type TakeOptions } from "./take-messages.js";

/** Is shown or given a batch of introductions. */
export type BatchHandler = EventHandler<ResultBatch>;

/** The ways in which a chamber's events of one kind are read. */
export interface Reading<Event extends ChamberEvent> {
  /** See {@link listEvents}. */
  readonly list: (backend: Backend, chamber: string, options?: ReadOptions) => Promise<Event[]>;
  /** See {@link followEvents}. */
  readonly follow: (
    backend: Backend,
    chamber: string,
    handle: EventHandler<Event>,
    options: FollowOptions,
  ) => Promise<void>;
  /** Hands over each event that waits for a chamber, and marks it as read; see {@link takeMessages}. */
  readonly take: (
    backend: Backend,
    chamber: string,
    handle: EventHandler<Event>,
    options?: TakeOptions,
  ) => Promise<number>;
}

function reading<Event extends ChamberEvent>(channel: Channel<Event>): Reading<Event> {
  return {
    list: (backend, chamber, options) => listEvents(backend, channel, chamber, options),
    follow: (backend, chamber, handle, options) => followEvents(backend, channel, chamber, handle, options),
    take: (backend, chamber, handle, options) =>
      takeMessages(backend, { queue: channel.queueOf(chamber), read: channel.read, handle }, options),
  };
}

/** How introductions are read, and how findings are. */
export const RESULTS_READING = reading(RESULTS);
export const FINDINGS_READING = reading(FINDINGS);

/** Introductions of runs that wait for a chamber: shown, shown as they arrive, or taken. */
export const { list: listBatches, follow: followBatches, take: takeBatches } = RESULTS_READING;

/** Findings of analyses that wait for a chamber, in the same ways. */
export const { list: listFindings, follow: followFindings, take: takeFindings } = FINDINGS_READING;
