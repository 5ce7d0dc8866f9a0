// Stands in for the pack of no country here, which campaigns have no use for: its ten thousand codes take a process as long
// to load as all the rest.
import type { CountryPack } from "@wasl/matcher";

export const cpv = { id: "cpv", chambers: [] } as unknown as CountryPack;
