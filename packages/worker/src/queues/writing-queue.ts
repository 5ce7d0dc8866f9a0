import { Job, Queue } from "bullmq";
import { WrittenJson } from "../contracts/index.js";

/**
 * A queue that takes data as {@link WrittenJson} too, and stores the text as it is. BullMQ writes the data of every job by
 * itself, which for a batch of results costs more than all else that is done to publish it.
 */
export class WritingQueue extends Queue {
  protected override get Job(): typeof Job {
    return WritingJob as typeof Job;
  }
}

/** Like {@link WritingQueue} on Redis, whose client measures a text three times before it sends it, and bytes never. */
export class ByteWritingQueue extends Queue {
  protected override get Job(): typeof Job {
    return ByteWritingJob as typeof Job;
  }
}

class WritingJob extends Job {
  readonly #written: WrittenJson | undefined;

  constructor(...[queue, name, data, ...rest]: ConstructorParameters<typeof Job>) {
    const written = data instanceof WrittenJson ? data : undefined;
    super(queue, name, written ? undefined : data, ...rest);
    this.#written = written;
  }

  override asJSON() {
    const json = super.asJSON();
    return this.#written ? { ...json, data: this.sent(this.#written) } : json;
  }

  protected sent({ text }: WrittenJson): string {
    return text;
  }
}

class ByteWritingJob extends WritingJob {
  /** BullMQ passes it on to the client as it is, which takes both. */
  protected override sent({ text }: WrittenJson): string {
    return Buffer.from(text) as unknown as string;
  }
}
