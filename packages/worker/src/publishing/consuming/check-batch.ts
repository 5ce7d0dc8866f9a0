import { contentHashOf, verifyMessage } from "../../contracts/index.js";
import type { ChamberEvent, Channel } from "../channels.js";
import { RefusedMessageError } from "../take-messages.js";

/**
 * Makes sure that a batch is the chamber's, is whole, and bears its signature where a key is given.
 *
 * @throws RefusedMessageError
 */
export function checkBatch<Event extends ChamberEvent>(
  batch: Event,
  { contentOf, content }: Channel<Event>,
  chamber: string,
  key: string | undefined,
): void {
  if (batch.data.chamber !== chamber || batch.subject !== chamber) {
    throw new RefusedMessageError(`This batch is for ${batch.data.chamber}, not for ${chamber}.`);
  }
  if (contentHashOf(contentOf(batch)) !== batch.data.contentHash) {
    throw new RefusedMessageError(`The ${content} are not those that were published: their hash is another.`);
  }
  if (key !== undefined && !verifyMessage(batch, key)) {
    throw new RefusedMessageError("The signature is missing, or not that of the chamber's key.");
  }
}
