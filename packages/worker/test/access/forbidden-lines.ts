/** Lines by which a user would look through the server, change it, keep it busy, or reach a key of another. */
export const forbiddenLines = (user: string, theirs: string): string[] => [
  ...["KEYS *", "SCAN 0", "RANDOMKEY", "DBSIZE", "INFO", "CONFIG GET *", "CONFIG SET maxmemory 1"],
  ...["CLIENT LIST", "CLIENT KILL TYPE normal", "CLIENT PAUSE 1000", "CLIENT NO-EVICT on", "ACL LIST"],
  ...["ACL WHOAMI", `ACL SETUSER ${user} +@all`, "MONITOR", "FLUSHALL", "FLUSHDB"],
  ...["SUBSCRIBE a", "PSUBSCRIBE *", "PUBLISH a b", "SELECT 1", "SWAPDB 0 1", "SHUTDOWN NOSAVE", "SAVE"],
  ...["EVAL return(1) 0", "SCRIPT FLUSH", "SCRIPT LOAD return(1)", "SCRIPT KILL", "FUNCTION LIST"],
  ...["FUNCTION FLUSH", "REPLICAOF NO ONE", "SLOWLOG GET", "LATENCY DOCTOR", "MEMORY STATS", "COMMAND COUNT"],
  ...[`RENAME ${theirs} x`, `COPY ${theirs} x`, `DUMP ${theirs}`, `OBJECT ENCODING ${theirs}`, `TYPE ${theirs}`],
  ...[`MIGRATE 127.0.0.1 1 ${theirs} 0 1`, `SORT ${theirs}`, `MEMORY USAGE ${theirs}`, `XREAD STREAMS ${theirs} 0`],
];
