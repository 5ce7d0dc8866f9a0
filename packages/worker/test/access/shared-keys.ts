/** Commands that a chamber may use on what it shares with others, beside adding to it through scripts. */
export const sharedKeys = (namespace: string) =>
  Object.fromEntries<string[]>(
    ["wasl-runs", "wasl-outcomes", "wasl-analyses"].flatMap((queue): [string, string[]][] => [
      ...["completed", "failed", "delayed", "prioritized", "waiting-children", "active"].map(
        (state): [string, string[]] => [`${namespace}:${queue}:${state}`, ["zscore", "lpos", "llen"]],
      ),
      ...["wait", "paused"].map((state): [string, string[]] => [
        `${namespace}:${queue}:${state}`,
        ["lpos", "llen", "zscore", "lpush"],
      ]),
      [`${namespace}:${queue}:meta`, ["hget", "hmget"]],
      [`${namespace}:${queue}:id`, ["incr"]],
      [`${namespace}:${queue}:marker`, ["zadd"]],
      [`${namespace}:${queue}:events`, ["xadd"]],
    ]),
  );
