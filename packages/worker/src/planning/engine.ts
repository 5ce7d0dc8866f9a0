/** Version of the matcher that computes results: part of a run's id, since another version may rank otherwise. */
export const ENGINE_VERSION = "0.1.0";
