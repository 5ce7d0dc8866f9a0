// Ranks in a thread of a browser. The snapshot is memory that it shares with the page.
self.onmessage = async ({ data: { program, world, snapshot } }) => {
  const { outcomeOf } = await import(program);
  self.postMessage(outcomeOf(world, new Uint8Array(snapshot)));
};
