// A process that records introductions one batch after the other, and says of each when it is kept, until it is killed.
import { LedgerFile, type LedgerRecord } from "../../src/ledger/index.js";

const BATCH = 4;

async function main(): Promise<void> {
  const [path = "", name = ""] = process.argv.slice(2);
  const file = await LedgerFile.open(path);
  for (let batch = 0; ; batch++) {
    const firms = Array.from({ length: BATCH }, (_, i) => `${name}-${batch}-${i}`);
    await file.record(firms.map(introduced));
    process.stdout.write(`${firms.join("\n")}\n`);
  }
}

const introduced = (supplierId: string): LedgerRecord => ({
  record: "introduction",
  at: "2026-01-10T00:00:00.000Z",
  runId: `run-files-${"a".repeat(32)}`,
  needId: "n".repeat(150),
  buyerId: "b",
  supplierId,
});

void main();
