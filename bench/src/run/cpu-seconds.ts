/** Seconds of processor time that this process, all its threads together, has taken so far. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
