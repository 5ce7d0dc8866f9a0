import { canonicalJson, WrittenJson } from "../contracts/index.js";

/** A CloudEvent as it goes on a queue: all of it is written, in canonical JSON. */
export interface WrittenEvent {
  readonly id: string;
  readonly type: string;
  readonly json: WrittenJson;
}

/** Writes an event; what is in it and written already is put in as it is. */
export const writeEvent = (event: { readonly id: string; readonly type: string }): WrittenEvent => ({
  id: event.id,
  type: event.type,
  json: new WrittenJson(canonicalJson(event)),
});
