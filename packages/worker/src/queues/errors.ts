/** The queue backend cannot be reached. The command exits with 3. */
export class BackendUnreachableError extends Error {
  override readonly name = "BackendUnreachableError";

  /** `url` must carry no password. */
  constructor(url: string, options?: ErrorOptions) {
    super(`The queue backend at ${url} cannot be reached. Is it running, and is the address right?`, options);
  }
}
