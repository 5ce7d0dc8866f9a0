/** A server that tests may use: where it is, and how to stop what the tests started. */
export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server that was there before and stays. */
export const existing = (url: string): Service => ({ url, stop: () => Promise.resolve() });
