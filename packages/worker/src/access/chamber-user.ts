import {
  ANALYSES_QUEUE,
  analysesQueue,
  OUTCOMES_QUEUE,
  resultsQueue,
  RUNS_QUEUE,
  SHARDS_QUEUE,
} from "../contracts/index.js";
import { uploadArea } from "../snapshots/index.js";
import { allowed, CONNECTION, selector, type KeyPattern, type RedisUser } from "./redis-user.js";

/** What BullMQ's scripts and Wasl's snapshots do with keys of a chamber's own. None of them takes long, or names other keys. */
const OWN_KEYS = [
  ...["evalsha", "del", "exists", "expire", "pexpire", "persist", "pttl", "get", "getrange", "set", "incr"],
  ...["hdel", "hexists", "hget", "hgetall", "hincrby", "hmget", "hmset", "hset"],
  ...["lindex", "llen", "lpos", "lpush", "lrange", "lrem", "ltrim", "rpoplpush", "rpush"],
  ...["sadd", "scard", "smembers", "srem", "xadd", "xread", "xtrim"],
  ...["bzpopmin", "zadd", "zcard", "zpopmin", "zrange", "zrangebyscore", "zrem", "zremrangebyrank"],
  ...["zremrangebyscore", "zrevrange", "zrevrangebyscore", "zscore"],
];

/** Digits of the digest that ends the id of a run, that of an analysis, and that of an outcome. */
const DIGEST = "?".repeat(32);

/**
 * The user with which a chamber reads its results, asks for its runs and for analyses of them, and tells its outcomes, and nothing else. `database` is
 * the number of the backend's database.
 *
 * Queues that all chambers share can be added to, and not be read: a script may be called with their keys, but each command
 * inside is checked against the selectors anew. The `?` stand for single digits, so that no other chamber's ids match even
 * where its name begins like this one's.
 */
export function chamberUser(namespace: string, chamber: string, database = 0): RedisUser {
  const key = (queue: string, suffix: string) => `${namespace}:${queue}:${suffix}`;
  const run = key(RUNS_QUEUE, `run-${chamber}-${DIGEST}`);
  const shards = key(SHARDS_QUEUE, `run-${chamber}-${DIGEST}-shard-*`);
  const analysis = key(ANALYSES_QUEUE, `analysis-${chamber}-${DIGEST}`);
  const outcome = key(OUTCOMES_QUEUE, `outcome-${chamber}-${DIGEST}`);
  return {
    name: `${namespace}-${chamber}`,
    purpose: `reads the results of ${chamber}, asks for its runs, tells its outcomes`,
    rules: [
      ...[...CONNECTION, ...(database === 0 ? [] : [`select|${database}`])].map(allowed),
      `~${key(resultsQueue(chamber), "*")}`,
      `~${key(analysesQueue(chamber), "*")}`,
      `~${uploadArea(namespace, chamber)}:*`,
      ...OWN_KEYS.map(allowed),
      ...mayAdd((suffix) => key(RUNS_QUEUE, suffix), run),
      ...mayAdd((suffix) => key(ANALYSES_QUEUE, suffix), analysis),
      ...mayAdd((suffix) => key(OUTCOMES_QUEUE, suffix), outcome),
      selector(["hgetall"], [`%R~${shards}`]),
    ],
  };
}

/** Lists and sets of a queue in which a job may be. */
const STATES = ["completed", "failed", "delayed", "prioritized", "waiting-children", "active", "wait", "paused"];

/** Allows to add a job to a shared queue, to look at it and its state, and to change its data: whose key is this one. */
function mayAdd(keyOf: (suffix: string) => string, job: string): string[] {
  const keys = (sign: "~" | "%R~" | "%W~", ...suffixes: readonly string[]) =>
    suffixes.map((suffix): KeyPattern => `${sign}${keyOf(suffix)}`);
  return [
    selector(["evalsha"], [...keys("~", ...STATES, "meta", "id", "events", "marker"), `~${job}`]),
    selector(["hget", "hmget"], keys("%R~", "meta")),
    selector(["zscore", "lpos", "llen"], keys("%R~", ...STATES)),
    selector(["incr"], keys("~", "id")),
    selector(["lpush"], keys("%W~", "wait", "paused")),
    selector(["zadd"], keys("%W~", "marker")),
    selector(["xadd"], keys("%W~", "events")),
    selector(["exists", "hget", "hgetall", "hmget", "hmset", "hset"], [`~${job}`]),
  ];
}
