/** The most memory that was resident in the whole life of this process, all its threads together. */
export function peakBytes(): number {
  // Given in KiB.
  return process.resourceUsage().maxRSS * 1_024;
}
